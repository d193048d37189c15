using System.ClientModel;
using System.ClientModel.Primitives;
using Azure;
using Azure.AI.OpenAI;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;
using OpenAI.Chat;

namespace Gegevenshuis.AiGateway.Clients.Tests.Azure;

/// <summary>The Azure OpenAI client for .NET, unmodified, through the running gateway.</summary>
public sealed class AzureClientTests(DemonstrationGateway gateway) : IClassFixture<DemonstrationGateway>
{
    readonly RunningGateway _running = gateway.Running;

    [Fact]
    public async Task A_plain_and_a_streamed_answer_come_back_restored()
    {
        ChatClient client = Client(_running.Key);
        ClientResult<ChatCompletion> whole = await client.CompleteChatAsync(Letter.Text);
        string text = whole.Value.Content[0].Text;
        Letter.AssertRestored(text);
        Assert.True(whole.GetRawResponse().Headers.TryGetValue("AI-Disclosure", out _));

        string streamed = "";
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync([new UserChatMessage(Letter.Text)]))
            foreach (ChatMessageContentPart part in update.ContentUpdate) streamed += part.Text;
        Assert.Equal(text, streamed);
    }

    [Fact]
    public async Task A_block_is_an_exception_with_the_message_for_the_user()
    {
        ClientResultException error = await Assert.ThrowsAsync<ClientResultException>(
            async () => await Client(_running.Key).CompleteChatAsync("Mijn BSN is 111222333."));
        Assert.Equal(400, error.Status);
        Assert.Contains("niet verstuurd", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("111222333", error.ToString(), StringComparison.Ordinal);
    }

    ChatClient Client(string key)
    {
        AzureOpenAIClientOptions options = new() { RetryPolicy = new ClientRetryPolicy(0) };
        return new AzureOpenAIClient(new Uri(_running.Address), new AzureKeyCredential(key), options).GetChatClient("demo");
    }
}
