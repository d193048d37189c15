using System.ClientModel;
using System.ClientModel.Primitives;
using Azure;
using Azure.AI.OpenAI;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;
using OpenAI.Chat;

namespace Gegevenshuis.AiGateway.Clients.Tests.Azure;

/// <summary>The Azure OpenAI client for .NET, unmodified, through the running gateway.</summary>
public sealed class AzureClientTests : IAsyncLifetime
{
    const string Letter = "Schrijf een korte brief aan mevrouw Sanne de Vries en mail haar op sanne.devries@example.nl.";

    RunningGateway? _gateway;

    public async ValueTask InitializeAsync() => _gateway = await RunningGateway.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null) await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task A_plain_and_a_streamed_answer_come_back_restored()
    {
        ChatClient client = Client(_gateway!.Key);
        ClientResult<ChatCompletion> whole = await client.CompleteChatAsync(Letter);
        string text = whole.Value.Content[0].Text;
        Assert.Contains("Sanne de Vries", text, StringComparison.Ordinal);
        Assert.Contains("sanne.devries@example.nl", text, StringComparison.Ordinal);
        Assert.True(whole.GetRawResponse().Headers.TryGetValue("AI-Disclosure", out _));

        string streamed = "";
        await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync([new UserChatMessage(Letter)]))
            foreach (ChatMessageContentPart part in update.ContentUpdate) streamed += part.Text;
        Assert.Equal(text, streamed);
    }

    [Fact]
    public async Task A_block_is_an_exception_with_the_message_for_the_user()
    {
        ClientResultException error = await Assert.ThrowsAsync<ClientResultException>(
            async () => await Client(_gateway!.Key).CompleteChatAsync("Mijn BSN is 111222333."));
        Assert.Equal(400, error.Status);
        Assert.Contains("niet verstuurd", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("111222333", error.ToString(), StringComparison.Ordinal);
    }

    ChatClient Client(string key)
    {
        AzureOpenAIClientOptions options = new() { RetryPolicy = new ClientRetryPolicy(0) };
        return new AzureOpenAIClient(new Uri(_gateway!.Address), new AzureKeyCredential(key), options).GetChatClient("demo");
    }
}
