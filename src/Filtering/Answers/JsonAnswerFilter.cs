using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that is one JSON object: restores inside strings, adds the mark, leaves every other byte alone.</summary>
sealed class JsonAnswerFilter(AnswerContext context, AnswerReport report) : AnswerFilter(context, report)
{
    readonly ByteBuffer _answer = new(4096);
    readonly ByteBuffer _plain = new();
    readonly JsonTape _tape = new();
    readonly Splice _splice = new();

    public override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        if (_answer.Length + piece.Length <= Context.Limits.MaxAnswerBytes)
        {
            _answer.Append(piece);
            return true;
        }

        Fail(AnswerEnd.TooLarge, output);
        return false;
    }

    public override void Complete(ByteBuffer output)
    {
        ReadOnlySpan<byte> json = _answer.Span;
        JsonFault fault = JsonParser.Parse(json, _tape, AnswerFields.Parsing(Context.Limits), out _);
        if (fault != JsonFault.None || _tape[0].Kind != JsonKind.Object)
        {
            // A body cut off in the middle is what a dying endpoint leaves behind.
            Fail(fault is JsonFault.UnexpectedEnd or JsonFault.Empty ? AnswerEnd.UpstreamDied : AnswerEnd.Unreadable, output);
            return;
        }

        AnswerFields.Read(json, _tape, CompiledAnswer.Of(Context.Shape), Report);
        if (Context.Map.Count > 0) RestoreAll(json);
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
        _answer.Dispose();
        _plain.Dispose();
        _tape.Dispose();
        _splice.Dispose();
    }

    void AddMark(ReadOnlySpan<byte> json)
    {
        if (Context.Mark is null || !Context.Shape.HasMark) return;
        AnswerFields.AddMark(json, _tape, 0, Context.Mark, _splice);
        Report.IsMarked = true;
    }

    void RestoreAll(ReadOnlySpan<byte> json)
    {
        bool isJson = false;
        int mark = Context.Mark is null ? -1 : _tape.Member(json, 0, "aiKenmerk"u8);
        for (int node = 0; node < _tape.Count; node++)
        {
            if (node == mark) node = _tape[node].Next - 1;
            else if (_tape[node].Kind == JsonKind.Key) isJson = AnswerFields.IsJson(json[_tape[node].Start.._tape[node].End], Context);
            else if (_tape[node].Kind == JsonKind.String && !_tape[node].HasLoneSurrogate) Restore(json, _tape[node], isJson);
        }
    }

    void Restore(ReadOnlySpan<byte> json, in JsonNode node, bool isJsonText)
    {
        ReadOnlySpan<byte> raw = json[node.Start..node.End];
        ReadOnlySpan<byte> text = node.IsEscaped ? Plain(raw) : raw;
        bool isJson = isJsonText || text.TrimStart(" \n\r\t"u8).StartsWith("{"u8);
        PlaceholderScan scan = new(text, Context.Map, isFinal: true, isJson ? new JsonQuotes() : null);
        EscapeCursor cursor = new(raw);
        while (scan.MoveNext())
        {
            int start = node.Start + (node.IsEscaped ? cursor.Start(scan.Start) : scan.Start);
            int end = node.Start + (node.IsEscaped ? cursor.End(scan.Start + scan.Length) : scan.Start + scan.Length);
            int from = _splice.Text.Length;
            JsonText.Escape(scan.Value, scan.IsInQuotes ? 2 : 1, _splice.Text);
            _splice.Replace(start, end, from);
            Report.Restored++;
        }
    }

    ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> raw)
    {
        _plain.Clear();
        _plain.Advance(JsonText.Unescape(raw, _plain.Reserve(raw.Length).Span));
        return _plain.Span;
    }

    // Outside a stream the error of a response has no event around it.
    static AnswerShape Plain(AnswerShape shape) => shape.Error == ErrorShape.Responses ? shape with { Error = ErrorShape.OpenAi } : shape;
}
