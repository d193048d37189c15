using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Tests.Json;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

public class RequestInvariantTests
{
    static readonly Gen<string> s_word = JsonSamples.Choose(
        "brief", "\"citaat\"", "regel\n", "é", "😀", "\\", "{\"a\":1}", "[E-MAIL_1]", "[e-mail 2]", "sanne@example.nl", "bram@example.nl", "Sanne@Example.nl",
        "NL91ABNA0417164300", "06-12345678", "van", "de", "12", "rekening");

    static readonly Gen<string> s_text = s_word.Array[0, 12].Select(static words => string.Join(' ', words));

    /// <summary>Every string and every name of a field in the request, as a path.</summary>
    public static TheoryData<string, bool> Positions
    {
        get
        {
            TheoryData<string, bool> positions = [];
            foreach ((string path, bool isKey) in PositionsOf(JsonNode.Parse(RecordedRequests.Rich)!, "")) positions.Add(path, isKey);
            return positions;
        }
    }

    [Theory]
    [MemberData(nameof(Positions))]
    public void Unknown_is_text_and_every_position_is_scanned(string path, bool isKey)
    {
        JsonNode request = JsonNode.Parse(RecordedRequests.Rich)!;
        Seed(request, path, isKey, "mail sanne@example.nl");
        using Inspection inspection = Inspecting.Inspect(request.ToJsonString());
        Assert.True(inspection.Unreadable is not null || inspection.Hits.Count > 0);
        if (inspection.Unreadable is not null) return;
        (string sent, _) = Inspecting.Rewrite(request.ToJsonString());
        Assert.DoesNotContain("sanne@example.nl", sent, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(sent);
    }

    [Fact]
    public void Untouched_bytes_are_untouched()
    {
        byte[] body = Encoding.UTF8.GetBytes(RecordedRequests.Rich);
        using Inspection inspection = new MessageFilter(Filtering.Protocols.OpenAiChat, Inspecting.Scanner, new FilterLimits()).Inspect(body);
        Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions(AskUsage: true));
        Assert.True(rewrite.Body.ToMemory().Equals(new ReadOnlyMemory<byte>(body)), "the very memory that came in");
        Assert.Equal(0, rewrite.Replaced);
    }

    [Fact]
    public void Only_the_bytes_of_findings_change() => s_text.Array[1, 4].Sample(static texts =>
    {
        string body = Inspecting.Chat(texts);
        (string sent, PseudonymMap map) = Inspecting.Rewrite(body);
        JsonArray before = JsonNode.Parse(body)!["messages"]!.AsArray(), after = JsonNode.Parse(sent)!["messages"]!.AsArray();
        Assert.Equal(before.Count, after.Count);
        SlowRedactor slow = new(texts);
        for (int i = 0; i < before.Count; i++)
            Assert.Equal(slow.Redact((string)before[i]!["content"]!), (string)after[i]!["content"]!);
        Assert.Equal(slow.Values, map.Count);
    });

    [Fact]
    public void One_value_one_placeholder()
    {
        (string sent, PseudonymMap map) = Inspecting.Rewrite(Inspecting.Chat(
            "Mail sanne@example.nl en bram@example.nl.", "Nogmaals Sanne@Example.nl.", "{\"aan\":\"bram@example.nl\"}"));
        string[] texts = [.. JsonNode.Parse(sent)!["messages"]!.AsArray().Select(static message => (string)message!["content"]!)];
        Assert.Equal(["Mail [E-MAIL_1] en [E-MAIL_2].", "Nogmaals [E-MAIL_1].", "{\"aan\":\"[E-MAIL_2]\"}"], texts);
        Assert.Equal(2, map.Count);
    }

    [Fact]
    public void Numbers_stay_the_same_when_a_client_sends_its_history_again()
    {
        (string first, _) = Inspecting.Rewrite(Inspecting.Chat("Mail sanne@example.nl."));
        (string second, _) = Inspecting.Rewrite(Inspecting.Chat("Mail sanne@example.nl.", "En nu bram@example.nl."));
        Assert.Contains("[E-MAIL_1]", first, StringComparison.Ordinal);
        Assert.Contains("Mail [E-MAIL_1].", second, StringComparison.Ordinal);
        Assert.Contains("En nu [E-MAIL_2].", second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_alike_of_the_user_never_gets_a_value()
    {
        (string sent, PseudonymMap map) = Inspecting.Rewrite(Inspecting.Chat("Wat betekent [E-MAIL_1]? Mail sanne@example.nl.", "En [e-mail\\_2]?"));
        Assert.Contains("Mail [E-MAIL_3].", sent, StringComparison.Ordinal);
        Assert.Equal(1, map.Count);
    }

    [Fact]
    public void Classes_that_may_not_be_restored_are_not_in_the_map()
    {
        (string sent, PseudonymMap map) = Inspecting.Rewrite(Inspecting.Chat("Bel 06-12345678 of maak over naar NL91ABNA0417164300."));
        Assert.Contains("Bel [TELEFOON_1] of maak over naar [IBAN].", sent, StringComparison.Ordinal);
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void A_block_has_no_body_to_send()
    {
        using Inspection inspection = Inspecting.Inspect(Inspecting.Chat("Mijn BSN is 111222333."));
        Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing);
        Assert.Equal(VerdictKind.Block, verdict.Kind);
        Assert.Throws<InvalidOperationException>(() => inspection.Rewrite(verdict, new RewriteOptions()));
    }

    [Fact]
    public void What_an_endpoint_may_receive_passes_unchanged()
    {
        using Inspection inspection = Inspecting.Inspect(Inspecting.Chat("Mail sanne@example.nl over BSN 111222333."));
        Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, new HashSet<DataClass> { DataClass.Person, DataClass.CitizenNumber });
        Assert.Equal(VerdictKind.Pass, verdict.Kind);
        Assert.All(verdict.Outcomes, static outcome => Assert.True(outcome.IsAccepted));
    }

    [Theory]
    [InlineData("image_url", """{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo="}}""")]
    [InlineData("input_audio", """{"type":"input_audio","input_audio":{"data":"UklGRg==","format":"wav"}}""")]
    [InlineData("file", """{"type":"file","file":{"filename":"nota.pdf","file_data":"JVBERi0="}}""")]
    public void A_part_that_cannot_be_inspected_is_refused_or_named(string type, string part)
    {
        string body = "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":[" + part + "]}]}";
        using Inspection refused = Inspecting.Inspect(body);
        Assert.Equal("part-not-inspectable", refused.Unreadable?.Code);
        using Inspection allowed = Inspecting.Inspect(body, new FilterLimits { AllowedUninspected = new HashSet<string> { type } });
        Assert.Null(allowed.Unreadable);
        Assert.Equal([$"{type}:allowed"], allowed.NotScanned);
    }

    [Theory]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":[{"image_url":{"url":"https://example.nl/a.png"}}]}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":[{"image_url":"https://example.nl/a.png"}]}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":[{"type":"text","text":"x","image_url":{"url":"https://example.nl/a.png"}}]}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":{"type":"image_url","image_url":{"url":"https://example.nl/a.png"}}}]}""")]
    [InlineData("""{"model":"demo","messages":[{"role":"user","content":[{"typ\u0065":"image_url","image_url":{"url":"https://example.nl/a.png"}}]}]}""")]
    [InlineData("""{"model":"demo","messages":[],"prediction":{"type":"content","content":[{"type":"image_url","image_url":{"url":"https://example.nl/a.png"}}]}}""")]
    public void A_part_that_does_not_say_it_is_text_is_refused(string body)
    {
        using Inspection inspection = Inspecting.Inspect(body);
        Assert.Equal("part-not-inspectable", inspection.Unreadable?.Code);
    }

    [Theory]
    [InlineData("mess\\u0061ges", "content", "type")]
    [InlineData("Messages", "content", "type")]
    [InlineData("messages", "c\\u006Fntent", "type")]
    [InlineData("messages", "Content", "type")]
    public void A_known_name_in_disguise_is_refused(string messages, string content, string type)
    {
        using Inspection inspection = Inspecting.Inspect(
            $$$"""{"model":"demo","{{{messages}}}":[{"role":"user","{{{content}}}":[{"{{{type}}}":"image_url","image_url":{"url":"https://example.nl/a.png"}}]}]}""");
        Assert.Equal("json-disguised-key", inspection.Unreadable?.Code);
    }

    [Theory]
    [InlineData("m\\u006fdel")]
    [InlineData("Model")]
    public void A_model_in_disguise_is_refused(string name)
    {
        using Inspection inspection = Inspecting.Inspect($$"""{"{{name}}":"ander-model","messages":[{"role":"user","content":"Hoi"}]}""");
        Assert.Equal("json-disguised-key", inspection.Unreadable?.Code);
    }

    [Fact]
    public void Names_that_the_protocol_does_not_fix_may_be_written_in_any_way()
    {
        using Inspection inspection = Inspecting.Inspect(
            """{"model":"demo","messages":[],"metadata":{"Model":"x","c\u006fntent":"y"},"tools":[{"type":"function","function":{"name":"f","parameters":{"Messages":{}}}}]}""");
        Assert.Null(inspection.Unreadable);
    }

    [Fact]
    public void A_number_stays_a_number()
    {
        (string sent, _) = Inspecting.Rewrite("""{"model":"demo","messages":[],"metadata":{"telefoon":31612345678}}""");
        using JsonDocument json = JsonDocument.Parse(sent);
        Assert.Equal(0, json.RootElement.GetProperty("metadata").GetProperty("telefoon").GetInt64());
    }

    [Fact]
    public void The_wish_for_token_counts_and_the_model_are_added_and_nothing_else()
    {
        const string Body = """{"messages":[{"role":"user","content":"Hoi"}],"stream":true}""";
        (string sent, _) = Inspecting.Rewrite(Body, new RewriteOptions(AskUsage: true, Model: "demo"));
        JsonNode request = JsonNode.Parse(sent)!;
        Assert.Equal("demo", (string)request["model"]!);
        Assert.True((bool)request["stream_options"]!["include_usage"]!);
        request.AsObject().Remove("model");
        request.AsObject().Remove("stream_options");
        Assert.Equal(Body, request.ToJsonString());
    }

    static IEnumerable<(string Path, bool IsKey)> PositionsOf(JsonNode? node, string path)
    {
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                yield return (path + "/" + name, true);
                foreach ((string, bool) inner in PositionsOf(value, path + "/" + name)) yield return inner;
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
                foreach ((string, bool) inner in PositionsOf(items[i], path + "/" + i)) yield return inner;
        }
        else if (node?.GetValueKind() == JsonValueKind.String)
        {
            yield return (path, false);
        }
    }

    static void Seed(JsonNode root, string path, bool isKey, string value)
    {
        string[] steps = path[1..].Split('/');
        JsonNode at = root;
        foreach (string step in steps[..^1]) at = at is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        if (isKey) at[value] = "x";
        else if (at is JsonArray list) list[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else at[steps[^1]] = value;
    }
}
