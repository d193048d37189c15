using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

/// <summary>A value cut over the parts of one message is one value: endpoints read the parts one after the other.</summary>
public class JoinedPartsTests
{
    public static TheoryData<string, string> Cuts
    {
        get
        {
            TheoryData<string, string> cuts = [];
            const string text = "Mijn BSN is 111222333.";
            for (int cut = 13; cut < 21; cut++) cuts.Add(text[..cut], text[cut..]);
            return cuts;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_number_over_two_parts_is_found(string first, string second)
    {
        using Inspection inspection = Inspecting.Inspect(Message(first, second));
        Assert.Equal(VerdictKind.Block, Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Kind);
    }

    [Fact]
    public void A_number_with_a_digit_in_each_part_is_found()
    {
        using Inspection inspection = Inspecting.Inspect(Message(["Mijn BSN is ", .. "111222333".Select(static digit => digit.ToString())]));
        Assert.Equal(VerdictKind.Block, Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Kind);
    }

    [Fact]
    public void A_number_between_two_long_parts_is_found()
    {
        string filler = string.Concat(Enumerable.Repeat("Een zin zonder gegevens. ", 100));
        using Inspection inspection = Inspecting.Inspect(Message(filler + "Mijn BSN is 11122", "2333. " + filler));
        Assert.Equal(VerdictKind.Block, Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing).Kind);
    }

    [Theory]
    [InlineData("Mail sanne@exam", "ple.nl nog vandaag.", "Mail [E-MAIL_1]", " nog vandaag.")]
    [InlineData("Mail \"sanne\"\n\u00e9 sanne@exam", "ple.nl \ud83d\ude00", "Mail \"sanne\"\n\u00e9 [E-MAIL_1]", " \ud83d\ude00")]
    [InlineData("Maak over: NL91 ABNA 0417", " 1643 00 en mail bram@example.nl", "Maak over: [IBAN]", " en mail [E-MAIL_1]")]
    public void Its_first_part_gets_the_placeholder_and_the_rest_goes(string first, string second, string firstSent, string secondSent)
    {
        (string sent, PseudonymMap map) = Inspecting.Rewrite(Message(first, second));
        JsonArray parts = JsonNode.Parse(sent)!["messages"]![0]!["content"]!.AsArray();
        Assert.Equal((firstSent, secondSent), ((string)parts[0]!["text"]!, (string)parts[1]!["text"]!));
        Assert.Equal(1, map.Count);
    }

    [Fact]
    public void The_whole_value_is_kept_for_the_answer()
    {
        (_, PseudonymMap map) = Inspecting.Rewrite(Message("Mail sanne@exam", "ple.", "nl nog vandaag."));
        Assert.True(map.TryGet(0, 1, out ReadOnlySpan<byte> value));
        Assert.Equal("sanne@example.nl", Encoding.UTF8.GetString(value));
    }

    [Fact]
    public void What_was_found_in_one_part_does_not_grow_into_its_neighbour()
    {
        (string sent, _) = Inspecting.Rewrite(Message("Stuur dit naar", "jan@example.nl", "voor vrijdag"));
        Assert.Equal(["Stuur dit naar", "[E-MAIL_1]", "voor vrijdag"], JsonNode.Parse(sent)!["messages"]![0]!["content"]!.AsArray().Select(static part => (string)part!["text"]!));
    }

    [Fact]
    public void Parts_of_two_messages_are_not_joined()
    {
        using Inspection inspection = Inspecting.Inspect(
            """{"model":"demo","messages":[{"role":"user","content":[{"type":"text","text":"Mail sanne@exam"}]},{"role":"user","content":[{"type":"text","text":"ple.nl"}]}]}""");
        Assert.Empty(inspection.Hits);
    }

    [Theory]
    [InlineData("""{"bsn":111222333}""")]
    [InlineData("""{"bsn":1.11222333e8}""")]
    [InlineData("""{"bsn":111222333.0}""")]
    [InlineData("""{"burgers":[{"bsn":11122233300E-2}]}""")]
    public void A_citizen_number_as_a_number_in_tool_arguments_is_found(string arguments)
    {
        using Inspection inspection = Inspecting.Inspect(
            $$$"""{"model":"demo","messages":[{"role":"assistant","tool_calls":[{"id":"1","type":"function","function":{"name":"zoek","arguments":{{{JsonSerializer.Serialize(arguments)}}}}}]}]}""");
        Assert.Contains(inspection.Hits, static hits => Inspecting.Scanner.Rules[hits.Rule].Class == DataClass.CitizenNumber);
    }

    static string Message(params IReadOnlyList<string> texts)
        => JsonSerializer.Serialize(new { model = "demo", messages = new[] { new { role = "user", content = texts.Select(static text => new { type = "text", text }) } } });
}
