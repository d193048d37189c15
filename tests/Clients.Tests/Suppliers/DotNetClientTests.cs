using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;
using OllamaSharp;
using OllamaSharp.Models.Chat;
using OpenAI;
using OpenAI.Chat;

namespace Gegevenshuis.AiGateway.Clients.Tests.Suppliers;

/// <summary>The OpenAI client and OllamaSharp for .NET, unmodified, through the running gateway.</summary>
public sealed class DotNetClientTests(DemonstrationGateway gateway) : IClassFixture<DemonstrationGateway>
{
    readonly RunningGateway _running = gateway.Running;

    [Fact]
    public async Task OpenAI_gets_a_plain_and_a_streamed_answer_restored()
    {
        OpenAIClientOptions options = new() { Endpoint = new Uri(_running.Address + "/v1"), RetryPolicy = new ClientRetryPolicy(0) };
        ChatClient client = new OpenAIClient(new ApiKeyCredential(_running.Key), options).GetChatClient("demo");
        string text = (await client.CompleteChatAsync(Letter.Text)).Value.Content[0].Text;
        Letter.AssertRestored(text);
        string streamed = "";
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync([new UserChatMessage(Letter.Text)]))
            foreach (ChatMessageContentPart part in update.ContentUpdate) streamed += part.Text;
        Assert.Equal(text, streamed);
    }

    [Fact]
    public async Task OllamaSharp_gets_a_streamed_answer_restored_and_lists_the_models()
    {
        using HttpClient http = new() { BaseAddress = new Uri(_running.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _running.Key);
        using OllamaApiClient client = new(http, "demo");
        string streamed = "";
        ChatRequest request = new() { Model = "demo", Messages = [new Message(ChatRole.User, Letter.Text)] };
        await foreach (ChatResponseStream? part in client.ChatAsync(request, TestContext.Current.CancellationToken)) streamed += part?.Message.Content;
        Letter.AssertRestored(streamed);
        Assert.Contains(await client.ListLocalModelsAsync(TestContext.Current.CancellationToken), static model => model.Name == "demo");
    }
}
