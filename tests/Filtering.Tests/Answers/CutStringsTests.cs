using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>Text in a field of a stream that the protocol does not list, cut over chunks.</summary>
public sealed class CutStringsTests
{
    const string Text = "Mail naar piet.bakker@example.nl vandaag, é.";

    static readonly int s_end = Text.IndexOf(" vandaag", StringComparison.Ordinal), s_start = Text.IndexOf("piet", StringComparison.Ordinal);

    static readonly AnswerContext s_context = new() { Mark = Answering.Mark };

    [Fact]
    public void Observing_counts_a_value_wherever_it_is_cut_and_changes_nothing()
    {
        for (int cut = 1; cut < Text.Length; cut++)
        {
            (string sent, AnswerReport report) = Run(s_context with { Rules = ModelText.Observing }, Text[..cut], Text[cut..]);
            Assert.Equal(Text, Joined(sent));
            Assert.Contains("email", report.Findings.Select(static found => found.Rule.Id));
        }
    }

    [Fact]
    public void Masking_leaves_nothing_of_a_value_behind_the_cut()
    {
        for (int cut = s_start + 1; cut < s_end; cut++)
        {
            (string sent, _) = Run(s_context with { Rules = ModelText.Masking }, Text[..cut], Text[cut..]);
            Assert.DoesNotContain(ModelText.Email, Joined(sent), StringComparison.Ordinal);
            Assert.EndsWith("[E-MAIL] vandaag, é.", Joined(sent), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Stopping_ends_the_answer_at_the_chunk_that_completes_the_value()
    {
        for (int cut = s_start + 1; cut < s_end; cut++)
        {
            (string sent, AnswerReport report) = Run(s_context with { Rules = ModelText.Stopping }, Text[..cut], Text[cut..]);
            Assert.Equal(AnswerEnd.Stopped, report.End);
            Assert.DoesNotContain("vandaag", sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Texts_of_two_choices_are_not_taken_for_one()
    {
        string stream = Recorded.Stream("\n", [Chunk(0, "Mail naar piet.bakker@exam"), Chunk(1, "Heel iets anders"), Chunk(0, "ple.nl vandaag"), Recorded.Finish(0, "stop"), Recorded.Done]);
        (_, AnswerReport report) = Answering.Run(stream, AnswerKind.EventStream, s_context with { Rules = ModelText.Observing });
        Assert.Equal("email", Assert.Single(report.Findings).Rule.Id);
    }

    static (string Sent, AnswerReport Report) Run(AnswerContext context, params string[] pieces)
        => Answering.Run(Recorded.Stream("\n", [.. pieces.Select(static piece => Chunk(0, piece)), Recorded.Finish(0, "stop"), Recorded.Done]), AnswerKind.EventStream, context);

    static string Chunk(int choice, string piece) => new JsonObject
    {
        ["choices"] = new JsonArray(new JsonObject { ["index"] = choice, ["delta"] = new JsonObject { ["gedachte"] = piece }, ["finish_reason"] = null }),
    }.ToJsonString();

    static string Joined(string sent) => string.Concat(JoinedText.Chunks(sent, AnswerKind.EventStream).Select(static chunk => (string?)JsonNode.Parse(chunk)!["choices"]?[0]?["delta"]?["gedachte"]));
}
