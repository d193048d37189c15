using System.Text.Json;
using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.Suppliers;

/// <summary>The Anthropic client for .NET, unmodified, through the running gateway.</summary>
public sealed class AnthropicClientTests(DemonstrationGateway gateway) : IClassFixture<DemonstrationGateway>, IDisposable
{
    static readonly Tool s_search = new()
    {
        Name = "zoek",
        Description = "Zoekt.",
        InputSchema = new() { Properties = new Dictionary<string, JsonElement> { ["vraag"] = JsonElement.Parse("""{"type":"string"}""") } },
    };

    readonly AnthropicClient _client = new() { BaseUrl = gateway.Running.Address, ApiKey = gateway.Running.Key, MaxRetries = 0 };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_plain_and_a_streamed_answer_come_back_restored()
    {
        Message whole = await _client.Messages.Create(Asking(Letter.Text), TestContext.Current.CancellationToken);
        string text = string.Concat(whole.Content.Select(static block => block.TryPickText(out TextBlock? said) ? said.Text : ""));
        Letter.AssertRestored(text);
        Assert.True(whole.Usage.InputTokens > 0);

        IReadOnlyList<string> pieces = await StreamAsync(Asking(Letter.Text), static delta => delta.TryPickText(out TextDelta? said) ? said.Text : null);
        Assert.Equal(text, string.Concat(pieces));
        Assert.True(pieces.Count > 10);
    }

    [Fact]
    public async Task Tool_arguments_are_restored_and_stay_JSON()
    {
        MessageCreateParams asking = Asking(Letter.Text) with { Tools = [s_search] };
        Message whole = await _client.Messages.Create(asking, TestContext.Current.CancellationToken);
        ToolUseBlock? call = null;
        Assert.Contains(whole.Content, block => block.TryPickToolUse(out call));
        Assert.Equal(("zoek", Letter.Text), (call!.Name, call.Input["vraag"].GetString()));

        string streamed = string.Concat(await StreamAsync(asking, static delta => delta.TryPickInputJson(out InputJsonDelta? part) ? part.PartialJson : null));
        Assert.Equal(Letter.Text, JsonElement.Parse(streamed).GetProperty("vraag").GetString());
    }

    [Fact]
    public async Task The_result_of_a_tool_leaves_replaced_and_the_answer_comes_back_restored()
    {
        MessageCreateParams asking = Asking(Letter.Text) with { Tools = [s_search] };
        Message first = await _client.Messages.Create(asking, TestContext.Current.CancellationToken);
        ToolUseBlock? call = null;
        Assert.Contains(first.Content, block => block.TryPickToolUse(out call));
        MessageParam[] turns =
        [
            .. asking.Messages,
            new AssistantMessageParam(new List<ContentBlockParam> { new ToolUseBlockParam { ID = call!.ID, Name = call.Name, Input = call.Input } }),
            new UserMessageParam(new List<ContentBlockParam> { new ToolResultBlockParam { ToolUseID = call.ID, Content = "Gevonden: " + Letter.Text } }),
        ];
        Message next = await _client.Messages.Create(Asking(Letter.Text) with { Messages = turns }, TestContext.Current.CancellationToken);
        Letter.AssertRestored(string.Concat(next.Content.Select(static block => block.TryPickText(out TextBlock? said) ? said.Text : "")));
    }

    [Fact]
    public async Task A_block_is_an_exception_with_the_message_for_the_user()
    {
        AnthropicBadRequestException error = await Assert.ThrowsAsync<AnthropicBadRequestException>(
            () => _client.Messages.Create(Asking("Mijn BSN is 111222333."), TestContext.Current.CancellationToken));
        Assert.Contains("niet verstuurd", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("111222333", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The pieces of one kind in a streamed answer.</summary>
    async Task<IReadOnlyList<string>> StreamAsync(MessageCreateParams asking, Func<RawContentBlockDelta, string?> pick)
    {
        List<string> pieces = [];
        await foreach (RawMessageStreamEvent data in _client.Messages.CreateStreaming(asking, TestContext.Current.CancellationToken))
            if (data.TryPickContentBlockDelta(out RawContentBlockDeltaEvent? delta) && pick(delta.Delta) is { } piece) pieces.Add(piece);
        return pieces;
    }

    static MessageCreateParams Asking(string prompt) => new() { Model = "demo", MaxTokens = 500, Messages = [new UserMessageParam(prompt)] };
}
