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
public sealed class DotNetClientTests : IAsyncLifetime
{
    const string Letter = "Schrijf een korte brief aan mevrouw Sanne de Vries en mail haar op sanne.devries@example.nl.";

    RunningGateway? _gateway;

    public async ValueTask InitializeAsync() => _gateway = await RunningGateway.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null) await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task OpenAI_gets_a_plain_and_a_streamed_answer_restored()
    {
        OpenAIClientOptions options = new() { Endpoint = new Uri(_gateway!.Address + "/v1"), RetryPolicy = new ClientRetryPolicy(0) };
        ChatClient client = new OpenAIClient(new ApiKeyCredential(_gateway.Key), options).GetChatClient("demo");
        string text = (await client.CompleteChatAsync(Letter)).Value.Content[0].Text;
        AssertRestored(text);
        string streamed = "";
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync([new UserChatMessage(Letter)]))
            foreach (ChatMessageContentPart part in update.ContentUpdate) streamed += part.Text;
        Assert.Equal(text, streamed);
    }

    [Fact]
    public async Task OllamaSharp_gets_a_streamed_answer_restored_and_lists_the_models()
    {
        using HttpClient http = new() { BaseAddress = new Uri(_gateway!.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _gateway.Key);
        using OllamaApiClient client = new(http, "demo");
        string streamed = "";
        ChatRequest request = new() { Model = "demo", Messages = [new Message(ChatRole.User, Letter)] };
        await foreach (ChatResponseStream? part in client.ChatAsync(request, TestContext.Current.CancellationToken)) streamed += part?.Message.Content;
        AssertRestored(streamed);
        Assert.Contains(await client.ListLocalModelsAsync(TestContext.Current.CancellationToken), static model => model.Name == "demo");
    }

    static void AssertRestored(string text)
    {
        Assert.Contains("Sanne de Vries", text, StringComparison.Ordinal);
        Assert.Contains("sanne.devries@example.nl", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PERSOON", text, StringComparison.OrdinalIgnoreCase);
    }
}
