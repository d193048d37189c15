namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer of JSON objects, one per line.</summary>
sealed class LineStreamFilter(AnswerContext context, AnswerReport report) : StreamFilter(context, report)
{
    int _scanned;

    protected override int Next(ReadOnlySpan<byte> input)
    {
        int run = input[_scanned..].IndexOf((byte)'\n');
        int length = run < 0 ? -1 : _scanned + run + 1;
        _scanned = run < 0 ? input.Length : 0;
        return length;
    }

    protected override bool Frame(ReadOnlySpan<byte> frame, bool isWhole, ByteBuffer output)
    {
        if (frame.Trim(" \t\r\n"u8).IsEmpty)
        {
            output.Append(frame);
            return true;
        }

        Splice? changes = Chunks.Filter(frame, output, out bool isChunk);
        if (changes is null) return !Chunks.IsStopped;
        if (!isChunk && !isWhole) return true;
        changes.Write(frame, output);
        return !Chunks.IsOverLimit;
    }

    protected override void WriteOwn(ReadOnlySpan<byte> json, ReadOnlySpan<byte> type, ByteBuffer output)
    {
        output.Append(json);
        output.Append((byte)'\n');
    }

    protected override void WriteFailure(AnswerEnd end, ByteBuffer output)
    {
        ErrorText.Write(Context, end, 0, output);
        output.Append((byte)'\n');
    }
}
