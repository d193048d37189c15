using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>A file of JSON lines, such as the answers of a batch.</summary>
public sealed class LineFileTests
{
    const string Lines = """
        {"custom_id":"1","response":{"body":{"choices":[{"message":{"content":"Dag [PERSOON_1], \"[persoon_2]\" 😀"}}]}}}

        geen JSON [PERSOON_1]
        {"custom_id":"2","response":{"body":{"choices":[{"message":{"content":null,"tool_calls":[{"function":{"arguments":"{\"naam\":\"[PERSOON_2]\"}"}}]}}]}}}
        {"half":"[PERSOON_1]
        """;

    static readonly AnswerContext s_context = new() { Shape = new AnswerShape(), Map = Answering.Usual };

    [Fact]
    public void Every_line_is_restored_by_itself_and_stays_JSON_whatever_the_cut()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Lines);
        (byte[] whole, AnswerReport report) = Answering.Run(PiecewiseStream.Whole(bytes), AnswerKind.LineFile, s_context);
        string[] lines = Encoding.UTF8.GetString(whole).Split('\n'), before = Lines.Split('\n');

        Assert.Equal((AnswerEnd.Clean, 3), (report.End, report.Restored));
        Assert.Equal((before[1], before[2], before[4]), (lines[1], lines[2], lines[4]));
        Assert.DoesNotContain("PERSOON", lines[0] + lines[3], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Bram \"Bas\" Jansen", (string?)System.Text.Json.Nodes.JsonNode.Parse((string)System.Text.Json.Nodes.JsonNode.Parse(lines[3])!["response"]!["body"]!["choices"]![0]!["message"]!["tool_calls"]![0]!["function"]!["arguments"]!)!["naam"]);

        for (int cut = 1; cut < bytes.Length; cut++)
            Assert.True(whole.AsSpan().SequenceEqual(Answering.Run(PiecewiseStream.CutAt(bytes, cut), AnswerKind.LineFile, s_context).Sent), $"cut at {cut}");
        Assert.Equal(whole, Answering.Run(PiecewiseStream.Bytewise(bytes), AnswerKind.LineFile, s_context).Sent);
    }

    [Fact]
    public void A_line_over_the_limit_ends_the_file()
    {
        (string sent, AnswerReport report) = Answering.Run(new string('a', 5000) + "\n", AnswerKind.LineFile, s_context with { Limits = new FilterLimits { MaxAnswerBytes = 1000 } });
        Assert.Equal(AnswerEnd.TooLarge, report.End);
        Assert.DoesNotContain("aaaa", sent, StringComparison.Ordinal);
    }
}
