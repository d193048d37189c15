using System.Text.Unicode;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that is one plain text, such as a transcript or subtitles: masks and restores, leaves every other byte alone.</summary>
/// <remarks>
/// It has no form for an error or a mark, so it is read in full, as one JSON object is: what is wrong with it is known before a status goes out,
/// and the mark is in the header. Bytes that are not UTF-8 are no text that anybody could look at.
/// </remarks>
sealed class TextAnswerFilter(AnswerContext context, AnswerReport report) : WholeAnswerFilter(context, report)
{
    public override void Complete(ByteBuffer output)
    {
        if (!Utf8.IsValid(Answer))
        {
            Fail(AnswerEnd.Unreadable, output);
            return;
        }

        AnswerScan? scan = AnswerScan.Of(Context, Report);
        using ByteBuffer text = new(Answer.Length);
        using (Channel channel = new(default, isJson: false, Context.Map, Report, scan)) channel.Feed(Answer, isFinal: true, text);
        if (scan is { IsStopped: true })
        {
            Fail(AnswerEnd.Stopped, output);
            return;
        }

        output.Append(text.Span);
        Report.End = AnswerEnd.Clean;
    }

    // Nothing has gone out yet, and nothing will.
    public override void Fail(AnswerEnd end, ByteBuffer output) => Report.End = end;
}
