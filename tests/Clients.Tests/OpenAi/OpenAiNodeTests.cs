using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.OpenAi;

/// <summary>What staff see in a chat tool built on the official package: nothing changes but the base URL.</summary>
public sealed class OpenAiNodeTests(NodeClient client) : IClassFixture<NodeClient>
{
    [Fact]
    public async Task A_plain_answer_comes_back_with_the_names_restored_and_marked()
    {
        JsonElement seen = await client.RunAsync("plain", Letter.Text);
        string text = Text(seen);
        Letter.AssertRestored(text);
        Assert.Equal("machine-generated", seen.GetProperty("mark").GetProperty("modus").GetString());
        Assert.Contains("mode=machine-generated", seen.GetProperty("header").GetString(), StringComparison.Ordinal);
        Assert.True(seen.GetProperty("usage").GetProperty("prompt_tokens").GetInt32() > 0);
    }

    [Fact]
    public async Task A_streamed_answer_is_the_same_text_in_many_pieces()
    {
        JsonElement seen = await client.RunAsync("stream", Letter.Text);
        Letter.AssertRestored(Text(seen));
        Assert.Equal("machine-generated", seen.GetProperty("mark").GetProperty("modus").GetString());
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("usage").ValueKind);
        Assert.True(seen.GetProperty("chunks").GetInt32() > 10);
    }

    [Fact]
    public async Task Parallel_pieces_are_separate()
    {
        JsonElement seen = await client.RunAsync("choices", Letter.Text);
        string[] texts = [.. seen.GetProperty("texts").EnumerateArray().Select(static text => text.GetString()!)];
        Assert.All(texts, static text => Assert.Contains("Sanne de Vries", text, StringComparison.Ordinal));
        Assert.NotEqual(texts[0], texts[1]);
    }

    [Fact]
    public async Task Token_counts_that_the_client_asked_for_are_shown_once()
        => Assert.Equal(1, (await client.RunAsync("usage", Letter.Text)).GetProperty("seen").GetArrayLength());

    [Theory]
    [InlineData("tools")]
    [InlineData("toolstream")]
    public async Task Tool_arguments_are_restored_and_stay_JSON(string mode)
    {
        JsonElement seen = await client.RunAsync(mode, Letter.Text);
        Assert.Equal(Letter.Text, seen.GetProperty("arguments").GetProperty("vraag").GetString());
    }

    [Fact]
    public async Task A_client_may_leave_in_the_middle()
        => Assert.InRange((await client.RunAsync("abort", Letter.Text)).GetProperty("chunks").GetInt32(), 3, 20);

    [Fact]
    public async Task A_file_without_findings_is_uploaded_looked_up_listed_and_deleted()
    {
        JsonElement seen = await client.RunAsync("file", "Het loket gaat open om negen uur.");
        string id = Text(seen, "id");
        Assert.Equal((id, "loket.txt"), (Text(seen.GetProperty("known"), "id"), Text(seen.GetProperty("known"), "filename")));
        Assert.Contains(id, Ids(seen, "listed"));
        Assert.True(seen.GetProperty("erased").GetProperty("deleted").GetBoolean());
        Assert.DoesNotContain(id, Ids(seen, "left"));
        Assert.Equal(404, seen.GetProperty("gone").GetInt32());
    }

    [Fact]
    public async Task Models_are_those_of_the_application()
        => Assert.Contains("demo", (await client.RunAsync("models", "")).GetProperty("ids").EnumerateArray().Select(static id => id.GetString()));

    [Theory]
    [InlineData("plain")]
    [InlineData("file")]
    public async Task A_block_is_an_error_that_the_package_shows_in_plain_Dutch_without_the_value(string mode)
    {
        JsonElement error = (await client.RunAsync(mode, "Mijn BSN is 111222333, kun je een bezwaar schrijven?")).GetProperty("error");
        Assert.Equal(400, error.GetProperty("status").GetInt32());
        string message = error.GetProperty("message").GetString()!;
        Assert.Contains("niet verstuurd", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Burgerservicenummer", message, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", error.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("niet", error.GetProperty("gateway").GetProperty("verstuurd").GetString());
    }

    [Fact]
    public async Task A_wrong_key_is_an_authentication_error()
    {
        JsonElement error = (await client.RunAsync("plain", "Hallo", "gh_00000000_" + new string('a', 43))).GetProperty("error");
        Assert.Equal("AuthenticationError", error.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task An_endpoint_that_is_busy_is_told_with_its_waiting_time()
    {
        JsonElement error = (await client.RunAsync("busy", "Hallo")).GetProperty("error");
        Assert.Equal("RateLimitError", error.GetProperty("kind").GetString());
        Assert.Equal("7", error.GetProperty("retryAfter").GetString());
    }

    [Fact]
    public async Task An_answer_that_breaks_off_ends_with_an_error_that_the_package_understands()
    {
        JsonElement seen = await client.RunAsync("broken", Letter.Text);
        Assert.NotEqual("", Text(seen));
        Assert.Contains("halverwege", seen.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    static string Text(JsonElement seen, string name = "text") => seen.TryGetProperty(name, out JsonElement text) ? text.GetString()! : throw new InvalidOperationException(seen.GetRawText());

    static IEnumerable<string?> Ids(JsonElement seen, string name) => seen.GetProperty(name).EnumerateArray().Select(static id => id.GetString());
}
