using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters a file of JSON lines that each stand by themselves, such as the answers of a batch: restores line by line, and leaves every other byte alone.</summary>
sealed class LineFileFilter(AnswerContext context, AnswerReport report) : AnswerFilter(context, report)
{
    readonly ByteBuffer _input = new(4096);
    readonly JsonTape _tape = new();
    readonly Splice _splice = new();
    int _searched;

    public override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        _input.Append(piece);
        int taken = 0;
        for (int feed; (feed = _input.Span[_searched..].IndexOf((byte)'\n')) >= 0;)
        {
            int end = _searched + feed + 1;
            if (end - taken > Context.Limits.MaxAnswerBytes) return TooLarge(output);
            if (!Line(_input.Span[taken..end], output)) return false;
            taken = _searched = end;
        }

        _input.Drop(taken);
        _searched = _input.Length;
        return _input.Length <= Context.Limits.MaxAnswerBytes || TooLarge(output);
    }

    public override void Complete(ByteBuffer output)
    {
        if (_input.Length == 0 || Line(_input.Span, output)) Report.End = AnswerEnd.Clean;
    }

    // There is no form for an error in such a file: it ends, and the connection with it.
    public override void Fail(AnswerEnd end, ByteBuffer output)
    {
        Report.End = end;
        ErrorText.Write(Context, end, 0, output);
        output.Append((byte)'\n');
    }

    public override void Dispose()
    {
        _input.Dispose();
        _tape.Dispose();
        _splice.Dispose();
    }

    bool TooLarge(ByteBuffer output)
    {
        Fail(AnswerEnd.TooLarge, output);
        return false;
    }

    // What is no JSON has no strings to restore in.
    bool Line(ReadOnlySpan<byte> line, ByteBuffer output)
    {
        _splice.Clear();
        if (!line.Trim(" \t\r\n"u8).IsEmpty && JsonParser.Parse(line, _tape, AnswerFields.Parsing(Context.Limits), out _) == JsonFault.None)
        {
            AnswerScan? scan = AnswerScan.Of(Context, Report);
            using (WholeStrings strings = new(Context, Report, scan, _tape, _splice)) strings.Filter(line, -1);
            if (scan is { IsStopped: true })
            {
                Fail(AnswerEnd.Stopped, output);
                return false;
            }
        }

        _splice.Write(line, output);
        return true;
    }
}
