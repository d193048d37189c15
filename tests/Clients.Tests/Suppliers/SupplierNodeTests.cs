using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;
using Gegevenshuis.AiGateway.Clients.Tests.OpenAi;

namespace Gegevenshuis.AiGateway.Clients.Tests.Suppliers;

/// <summary>The packages of other suppliers and of the frameworks above them, unmodified: nothing changes but the base URL.</summary>
public sealed class SupplierNodeTests(NodeClient client) : IClassFixture<NodeClient>
{
    [Theory]
    [InlineData("responses")]
    [InlineData("anthropic")]
    public async Task A_plain_answer_comes_back_restored_marked_and_counted(string mode)
    {
        JsonElement seen = await client.RunSupplierAsync(mode, Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Equal("machine-generated", seen.GetProperty("mark").GetProperty("modus").GetString());
        Assert.Contains("mode=machine-generated", seen.GetProperty("header").GetString(), StringComparison.Ordinal);
        Assert.True(seen.GetProperty("usage").GetProperty("input_tokens").GetInt32() > 0);
    }

    [Theory]
    [InlineData("responsesStream")]
    [InlineData("anthropicStream")]
    public async Task A_streamed_answer_is_the_same_in_pieces_and_as_a_whole(string mode)
    {
        JsonElement seen = await client.RunSupplierAsync(mode, Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Equal(Text(seen), Text(seen, "whole"));
        Assert.True(seen.GetProperty("chunks").GetInt32() > 10);
        Assert.Equal("machine-generated", seen.GetProperty("mark").GetProperty("modus").GetString());
    }

    [Fact]
    public async Task The_events_of_a_response_agree_and_are_numbered_without_a_gap()
    {
        JsonElement seen = await client.RunSupplierAsync("responsesStream", Letter.Text);
        Assert.Equal(Text(seen), Text(seen, "done"));
        Assert.Equal(Text(seen), Text(seen, "part"));
        Assert.Equal(0, seen.GetProperty("gaps").GetInt32());
    }

    [Theory]
    [InlineData("responsesTools")]
    [InlineData("anthropicTools")]
    public async Task Tool_arguments_are_restored_and_stay_JSON(string mode)
        => Assert.Equal(Letter.Text, (await client.RunSupplierAsync(mode, Letter.Text)).GetProperty("arguments").GetProperty("vraag").GetString());

    [Theory]
    [InlineData("ollama")]
    [InlineData("ai")]
    [InlineData("aiAnthropic")]
    [InlineData("langchain")]
    public async Task A_client_sees_the_same_text_whole_and_streamed(string mode)
    {
        JsonElement seen = await client.RunSupplierAsync(mode, Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Equal(Text(seen), Text(seen, "streamed"));
        Assert.True(seen.GetProperty("chunks").GetInt32() > 10);
        if (mode == "ai") Letter.AssertRestored(Text(seen, "chat"));
    }

    [Theory]
    [InlineData("responses")]
    [InlineData("anthropic")]
    [InlineData("ollamaBlocked")]
    public async Task A_block_is_an_error_that_the_package_shows_in_plain_Dutch_without_the_value(string mode)
    {
        JsonElement error = (await client.RunSupplierAsync(mode, "Mijn BSN is 111222333, kun je een bezwaar schrijven?")).GetProperty("error");
        Assert.Equal(400, error.GetProperty("status").GetInt32());
        Assert.Contains("niet verstuurd", error.GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("111222333", error.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_nobody_knows_is_refused_with_what_to_do()
    {
        JsonElement error = (await client.RunSupplierAsync("responsesUnknown", "Dag.")).GetProperty("error");
        Assert.Equal(404, error.GetProperty("status").GetInt32());
        Assert.Contains("nieuw gesprek", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_the_service_keeps_goes_on_with_the_names_in_every_turn()
    {
        JsonElement seen = await client.RunSupplierAsync("responsesTurns", Letter.Text);
        foreach (string turn in (ReadOnlySpan<string>)["first", "second", "third", "again"]) Letter.AssertRestored(Text(seen, turn));
        Assert.Equal(Text(seen, "third"), Text(seen, "again"));
        Assert.Contains("Wie moest ik mailen?", Text(seen, "third"), StringComparison.Ordinal);
        Assert.Equal(Letter.Text, seen.GetProperty("items")[0].GetString());
        Assert.Equal(404, seen.GetProperty("gone").GetInt32());
    }

    [Fact]
    public async Task A_conversation_object_is_begun_used_listed_and_erased()
    {
        JsonElement seen = await client.RunSupplierAsync("conversation", Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Equal([Letter.Text, "Wie was het?", "En nog iets."], seen.GetProperty("items").EnumerateArray().Select(static item => item.GetString()));
    }

    [Fact]
    public async Task A_file_is_uploaded_used_listed_read_and_erased()
    {
        JsonElement seen = await client.RunSupplierAsync("files", Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Contains("negen uur", Text(seen), StringComparison.Ordinal);
        Assert.Equal("Het loket gaat open om negen uur.", Text(seen, "content"));
        Assert.True(seen.GetProperty("isListed").GetBoolean() && seen.GetProperty("isErased").GetBoolean());
        Assert.Equal(404, seen.GetProperty("foreign").GetInt32());
    }

    [Fact]
    public async Task The_package_ai_talks_on_with_references_to_what_the_service_keeps()
    {
        string[] texts = [.. (await client.RunSupplierAsync("aiTurns", Letter.Text)).GetProperty("texts").EnumerateArray().Select(static text => text.GetString()!)];
        Assert.Equal(3, texts.Length);
        Assert.All(texts, Letter.AssertRestored);
        Assert.Contains("Eerder schreef je", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_and_a_busy_endpoint_are_errors_of_their_own_kind()
    {
        JsonElement wrong = (await client.RunSupplierAsync("anthropic", "Hallo", "gh_00000000_" + new string('a', 43))).GetProperty("error");
        Assert.Equal("AuthenticationError", wrong.GetProperty("kind").GetString());
        JsonElement busy = (await client.RunSupplierAsync("anthropicBusy", "Hallo")).GetProperty("error");
        Assert.Equal("RateLimitError", busy.GetProperty("kind").GetString());
        Assert.Equal("7", busy.GetProperty("retryAfter").GetString());
    }

    [Theory]
    [InlineData("responsesBroken")]
    [InlineData("anthropicBroken")]
    public async Task An_answer_that_breaks_off_ends_with_an_error_that_the_package_understands(string mode)
    {
        JsonElement seen = await client.RunSupplierAsync(mode, Letter.Text);
        Assert.NotEqual("", Text(seen));
        Assert.Contains("halverwege", seen.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_are_listed_in_the_form_of_each_supplier()
    {
        Assert.Contains("demo", Ids(await client.RunSupplierAsync("anthropicModels", "")));
        Assert.Contains("demo", Ids(await client.RunSupplierAsync("ollama", "Dag.")));
    }

    static IEnumerable<string?> Ids(JsonElement seen) => seen.GetProperty("ids").EnumerateArray().Select(static id => id.GetString());

    static string Text(JsonElement seen, string name = "text") => seen.TryGetProperty(name, out JsonElement text) ? text.GetString()! : throw new InvalidOperationException(seen.GetRawText());
}
