using System.Text;
using System.Text.Json;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

public class ModelTextTests
{
    static readonly string[] s_words =
    [
        ModelText.Email, ModelText.Bsn, "bsn: 123456782", "[PERSOON_1]", "\\[IBAN\\_1\\]", "NL91 ABNA 0417 1643 00", "Bel 06-12345678", "gewone tekst", "\n", " ", "\"", "{", "}", "é", "😀",
        "1112", "22333", "piet@", "example.nl", "[", "]", "\\", "\\n", "een,", "(2026)",
    ];

    static readonly Gen<string> s_text = Gen.Select(Gen.Int[0, s_words.Length - 1].Select(static word => s_words[word]).Array[0, 14], Gen.Bool, static (words, space) => string.Join(space ? " " : "", words));

    static readonly Gen<string[]> s_pieces = Gen.Select(s_text, Gen.Int[1, 9].Array[1, 60]).Select(static (text, lengths) => Cut(text, lengths));

    static AnswerContext Masking => new() { Map = Answering.Usual, Rules = ModelText.Masking };

    [Fact]
    public void Masking_equals_a_scan_of_the_whole_text_however_it_is_cut() => s_pieces.Sample(static pieces =>
    {
        string text = string.Concat(pieces);
        if (text.TrimStart().StartsWith('{')) return;
        (string sent, _) = Run(pieces, Masking);
        Assert.Equal(SlowReader.Restore(ModelText.Mask(text), isJson: false, Answering.Entries), Content(sent));
    });

    [Fact]
    public void Observing_counts_what_masking_masks_and_changes_nothing() => s_pieces.Sample(static pieces =>
    {
        string stream = Recorded.Stream("\n", [.. pieces.Select(static piece => Recorded.Content(Escaped(piece))), Recorded.Finish(0, "stop"), Recorded.Done]);
        (string sent, AnswerReport observed) = Answering.Run(stream, AnswerKind.EventStream, Masking with { Map = PseudonymMap.Empty, Rules = ModelText.Observing });
        (_, AnswerReport masked) = Answering.Run(stream, AnswerKind.EventStream, Masking with { Map = PseudonymMap.Empty });
        Assert.Equal(stream, sent);
        Assert.Equal(0, observed.HeldBack);
        Assert.Equal(masked.Findings.Select(static found => (found.Rule.Id, found.Count)), observed.Findings.Select(static found => (found.Rule.Id, found.Count)));
    });

    [Fact]
    public void Stopping_sends_the_text_before_the_first_finding_and_no_byte_of_it() => s_pieces.Sample(static pieces =>
    {
        string text = string.Concat(pieces), masked = ModelText.Mask(text);
        if (text.TrimStart().StartsWith('{')) return;
        (string sent, AnswerReport report) = Run(pieces, Masking with { Map = PseudonymMap.Empty, Rules = ModelText.Stopping });
        int same = text.AsSpan().CommonPrefixLength(masked);
        Assert.Equal(masked == text ? AnswerEnd.Clean : AnswerEnd.Stopped, report.End);
        Assert.StartsWith(Content(sent), masked == text ? text : text[..same], StringComparison.Ordinal);
    });

    [Fact]
    public void Text_that_cannot_become_a_match_is_never_held()
    {
        // A word may still become the name of a mailbox and a sentence a number in words, so the last word waits for what stands behind it. No word before it does.
        string[] words = ["dag", "hallo", "rustige", "middag", "tuin", "de", "goed", "gemeenteraad", "op", "wandelen."];
        Gen.Int[0, words.Length - 1].Array[20, 60].Sample(picks =>
        {
            string[] pieces = [.. picks.Select(pick => words[pick] + " ")];
            (_, AnswerReport report) = Run(pieces, Masking);
            Assert.InRange(report.HeldBack, 0, pieces.Max(static piece => piece.Length) + 3);
        });
    }

    [Fact]
    public void Text_never_waits_for_a_rule_that_only_counts()
    {
        AnswerRules rules = ModelText.Rules(AnswerAction.Observe, phone: AnswerAction.Mask);
        string[] pieces = ["Mail ", "piet", ".bakker", "@example", ".nl, ", "en schrijf ", "BSN", " niet op."];
        (string sent, AnswerReport report) = Run(pieces, Masking with { Rules = rules });
        Assert.Equal(string.Concat(pieces), Content(sent));
        Assert.InRange(report.HeldBack, 0, 8);
        Assert.Equal("email", Assert.Single(report.Findings).Rule.Id);
    }

    [Theory]
    [InlineData("""{"bsn":"111222333","naam":"[PERSOON_2]"}""", """{"bsn":"[BSN]","naam":"Bram \"Bas\" Jansen"}""")]
    [InlineData("""{"bsn":111222333,"n":1}""", """{"bsn":0,"n":1}""")]
    [InlineData("""{"tekst":"regel\nbsn 111222333\nklaar"}""", """{"tekst":"regel\nbsn [BSN]\nklaar"}""")]
    [InlineData("""{"tekst":"mail \u0070iet.bakker@example.nl\u002e"}""", """{"tekst":"mail [E-MAIL]\u002e"}""")]
    [InlineData("""{ piet.bakker@example.nl, bsn 111222333 }""", """{ [E-MAIL], bsn 0 }""")]
    public void Tool_arguments_stay_json(string arguments, string expected)
    {
        for (int length = 1; length < 24; length++)
        {
            string[] chunks = [.. Cut(arguments, [length]).Select(static piece => Recorded.Arguments(0, Escaped(piece)))];
            (string sent, _) = Answering.Run(Recorded.Stream("\n", [.. chunks, Recorded.Finish(0, "tool_calls"), Recorded.Done]), AnswerKind.EventStream, Masking);
            Assert.Equal(expected, SlowReader.Unescape(SlowReader.Join(sent)["0/tool/0"]));
        }
    }

    [Theory]
    [InlineData("ollama-chat", """{"message":{"role":"assistant","tool_calls":[{"function":{"name":"zoek","arguments":{"bsn":111222333,"mail":"piet.bakker@example.nl"}}}]},"done":true}""")]
    [InlineData("gemini-generate", """{"candidates":[{"content":{"parts":[{"functionCall":{"name":"zoek","args":{"bsn":111222333,"mail":"piet.bakker@example.nl"}}}]},"finishReason":"STOP"}]}""")]
    [InlineData("anthropic-messages", """{"type":"message","content":[{"type":"tool_use","id":"t","name":"zoek","input":{"bsn":111222333,"mail":"piet.bakker@example.nl"}}],"stop_reason":"tool_use"}""")]
    public void Arguments_that_are_json_themselves_are_read_with_their_names(string protocol, string answer)
    {
        AnswerShape shape = Filtering.Protocols.All.First(each => each.Id == protocol).Answer;
        (string sent, AnswerReport report) = Answering.Run(answer, AnswerKind.Json, Masking with { Shape = shape });
        Assert.Equal(answer.Replace("111222333", "0", StringComparison.Ordinal).Replace(ModelText.Email, "[E-MAIL]", StringComparison.Ordinal), sent);
        Assert.Equal(["bsn", "email"], report.Findings.Select(static found => found.Rule.Id));
    }

    [Fact]
    public void Tokens_that_say_the_text_again_are_emptied_when_text_may_be_masked()
    {
        const string Answer = """{"choices":[{"index":0,"message":{"role":"assistant","content":"piet.bakker@example.nl"},"logprobs":{"content":[{"token":"piet","logprob":-0.1}]},"finish_reason":"stop"}]}""";
        Assert.DoesNotContain("piet", Answering.Run(Answer, AnswerKind.Json, Masking).Sent, StringComparison.Ordinal);
        Assert.Equal(Answer, Answering.Run(Answer, AnswerKind.Json, Masking with { Rules = ModelText.Observing }).Sent);
    }

    [Theory]
    [InlineData("piet.bakker@example.nl", RuleAction.Observe, false)]
    [InlineData("Piet.Bakker@EXAMPLE.nl", RuleAction.Warn, false)]
    [InlineData("piet.bakker@example.nl", RuleAction.Pseudonymise, true)]
    [InlineData("jan@example.nl", RuleAction.Observe, true)]
    public void What_was_found_in_the_question_and_left_is_not_of_the_models_making(string typed, RuleAction action, bool counts)
    {
        using Inspection inspection = Inspecting.Inspect(Inspecting.Chat($"Wat weet je van {typed}?"));
        Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, action == RuleAction.Pseudonymise ? Inspecting.Nothing : [DataClass.Person]);
        (string sent, AnswerReport report) = Run(["Ik weet van piet.bakker", "@example.nl niets."], Masking with { Typed = inspection.Typed(verdict) });
        Assert.Equal(counts, sent.Contains("[E-MAIL]", StringComparison.Ordinal));
        Assert.Equal(counts ? 1 : 0, report.Findings.Count);
    }

    [Fact]
    public void What_is_restored_is_not_of_the_models_making()
    {
        (string sent, AnswerReport report) = Run(["Aan [E-MAIL_1] en [PERSOON_", "1]."], Masking);
        Assert.Equal("Aan sanne@voorbeeld.nl en Sanne de Vries.", Content(sent));
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Parallel_streams_never_mix() => Parallel.For(0, 64, static number =>
    {
        for (int turn = 0; turn < 20; turn++)
        {
            string[] pieces = Cut($"Nummer {number}: mail a{number}@example.nl of [PERSOON_1].", [1 + ((number + turn) % 7)]);
            AnswerContext context = Masking with { Map = Answering.Map(("PERSOON", 1, $"Persoon {number}")) };
            (string sent, AnswerReport report) = Run(pieces, context);
            Assert.Equal($"Nummer {number}: mail [E-MAIL] of Persoon {number}.", Content(sent));
            Assert.Equal(1, Assert.Single(report.Findings).Count);
        }
    });

    [Fact]
    public void No_rule_that_looks_costs_nothing()
    {
        AnswerRules none = ModelText.Rules(AnswerAction.Ignore);
        Assert.Same(AnswerRules.None, none);
        (_, AnswerReport report) = Run([ModelText.Email], Masking with { Rules = none });
        Assert.Equal((0, 0), (report.Findings.Count, report.ScannedBytes));
    }

    static (string Sent, AnswerReport Report) Run(IReadOnlyList<string> pieces, AnswerContext context)
        => Answering.Run(Recorded.Stream("\n", [.. pieces.Select(static piece => Recorded.Content(Escaped(piece))), Recorded.Finish(0, "stop"), Recorded.Done]), AnswerKind.EventStream, context);

    static string Content(string sent) => SlowReader.Join(sent).TryGetValue("0/content", out string? joined) ? SlowReader.Unescape(joined) : "";

    static string Escaped(string text) => JsonSerializer.Serialize(text)[1..^1];

    static string[] Cut(string text, int[] lengths)
    {
        List<string> pieces = [];
        Rune[] runes = [.. text.EnumerateRunes()];
        for (int at = 0, i = 0; at < runes.Length; i++)
        {
            int length = Math.Min(lengths[i % lengths.Length], runes.Length - at);
            pieces.Add(string.Concat(runes.Skip(at).Take(length)));
            at += length;
        }

        return [.. pieces];
    }
}
