using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that is one JSON object: masks and restores inside strings, adds the mark, leaves every other byte alone.</summary>
sealed class JsonAnswerFilter(AnswerContext context, AnswerReport report) : WholeAnswerFilter(context, report)
{
    readonly JsonTape _tape = new();
    readonly Splice _splice = new();

    public override void Complete(ByteBuffer output)
    {
        ReadOnlySpan<byte> json = Answer;
        JsonFault fault = JsonParser.Parse(json, _tape, AnswerFields.Parsing(Context.Limits), out _);
        if (fault != JsonFault.None || _tape[0].Kind != JsonKind.Object)
        {
            // A body cut off in the middle is what a dying endpoint leaves behind.
            Fail(fault is JsonFault.UnexpectedEnd or JsonFault.Empty ? AnswerEnd.UpstreamDied : AnswerEnd.Unreadable, output);
            return;
        }

        AnswerFields.Read(json, _tape, CompiledAnswer.Of(Context.Shape), Report);
        AnswerScan? scan = AnswerScan.Of(Context, Report);
        using (WholeStrings strings = new(Context, Report, scan, _tape, _splice))
            strings.Filter(json, Context.Mark is null ? -1 : _tape.Member(json, 0, "aiKenmerk"u8));
        if (scan is { IsStopped: true })
        {
            Fail(AnswerEnd.Stopped, output);
            return;
        }

        AddMark(json);
        _splice.Write(json, output);
        Report.End = AnswerEnd.Clean;
    }

    public override void Fail(AnswerEnd end, ByteBuffer output)
    {
        Report.End = end;
        ErrorText.Write(Context with { Shape = Plain(Context.Shape) }, end, 0, output);
    }

    public override void Dispose()
    {
        _tape.Dispose();
        _splice.Dispose();
        base.Dispose();
    }

    void AddMark(ReadOnlySpan<byte> json)
    {
        if (Context.Mark is null || !Context.Shape.HasMark) return;
        AnswerFields.AddMark(json, _tape, 0, Context.Mark, _splice);
        Report.IsMarked = true;
    }

    // Outside a stream the error of a response has no event around it.
    static AnswerShape Plain(AnswerShape shape) => shape.Error == ErrorShape.Responses ? shape with { Error = ErrorShape.OpenAi } : shape;
}
