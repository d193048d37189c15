using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>An answer that is one plain text: a transcript, or subtitles.</summary>
public sealed class TextAnswerTests
{
    const string Subtitles = "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nDag [PERSOON_1], mail piet.bakker@example.nl é 😀\n\n00:00:05.000 --> 00:00:09.000\nMijn BSN 111222333.\n";

    static readonly AnswerContext s_context = new() { Shape = new AnswerShape(), Map = Answering.Usual, Mark = Answering.Mark };

    [Fact]
    public void A_transcript_is_masked_and_restored_as_one_text_whatever_the_cut()
    {
        AnswerContext context = s_context with { Rules = ModelText.Masking };
        byte[] bytes = Encoding.UTF8.GetBytes(Subtitles), expected = Encoding.UTF8.GetBytes(SlowReader.Restore(ModelText.Mask(Subtitles), isJson: false, Answering.Entries));
        Assert.Contains("Sanne de Vries, mail [E-MAIL]", Encoding.UTF8.GetString(expected), StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", Encoding.UTF8.GetString(expected), StringComparison.Ordinal);

        for (int cut = 1; cut < bytes.Length; cut++)
        {
            (byte[] sent, AnswerReport report) = Answering.Run(PiecewiseStream.CutAt(bytes, cut), AnswerKind.Text, context);
            Assert.True(expected.AsSpan().SequenceEqual(sent), $"cut at {cut}");
            Assert.Equal((AnswerEnd.Clean, 1, 2, false), (report.End, report.Restored, report.Findings.Count, report.IsMarked));
        }

        Assert.Equal(expected, Answering.Run(PiecewiseStream.Bytewise(bytes), AnswerKind.Text, context).Sent);
    }

    [Fact]
    public void Observing_counts_and_changes_nothing()
    {
        (string sent, AnswerReport report) = Answering.Run(Subtitles, AnswerKind.Text, s_context with { Map = PseudonymMap.Empty, Rules = ModelText.Observing });
        Assert.Equal(Subtitles, sent);
        Assert.Equal(["bsn", "email"], report.Findings.Select(static found => found.Rule.Id).Order());
    }

    [Fact]
    public void Stopping_sends_no_byte()
    {
        (string sent, AnswerReport report) = Answering.Run(Subtitles, AnswerKind.Text, s_context with { Rules = ModelText.Stopping });
        Assert.Equal(("", AnswerEnd.Stopped), (sent, report.End));
    }

    [Fact]
    public void What_is_no_UTF8_or_too_large_does_not_go_out()
    {
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Subtitles)];
        (byte[] sent, AnswerReport report) = Answering.Run(PiecewiseStream.Whole(wide), AnswerKind.Text, s_context);
        Assert.Equal((0, AnswerEnd.Unreadable), (sent.Length, report.End));
        (string large, report) = Answering.Run(Subtitles, AnswerKind.Text, s_context with { Limits = new FilterLimits { MaxAnswerBytes = 20 } });
        Assert.Equal(("", AnswerEnd.TooLarge), (large, report.End));
    }
}
