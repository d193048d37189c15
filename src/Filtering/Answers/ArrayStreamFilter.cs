namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that is one JSON array of chunks.</summary>
sealed class ArrayStreamFilter(AnswerContext context, AnswerReport report) : StreamFilter(context, report)
{
    readonly ByteBuffer _tail = new(16);
    ArrayFramer _framer;
    bool _isOpen;
    bool _isAtEnd;
    bool _hasChunks;
    bool _hasSeparator;

    public override void Dispose()
    {
        base.Dispose();
        _tail.Dispose();
    }

    protected override int Next(ReadOnlySpan<byte> input) => _framer.Next(input);

    protected override bool Frame(ReadOnlySpan<byte> frame, bool isWhole, ByteBuffer output)
    {
        if (!isWhole) return Rest(frame);
        int start = frame.IndexOf((byte)'{');
        _isOpen = true;
        output.Append(frame[..start]);
        if (Chunks.Filter(frame[start..], output, out _) is not { } changes)
        {
            _hasSeparator = true;
            return false;
        }

        changes.Write(frame[start..], output);
        _hasChunks = true;
        return !Chunks.IsOverLimit;
    }

    protected override void WriteOwn(ReadOnlySpan<byte> json, ReadOnlySpan<byte> type, ByteBuffer output)
    {
        if (_isAtEnd) output.Append((byte)',');
        output.Append(json);
        if (!_isAtEnd) output.Append((byte)',');
    }

    protected override void WriteFailure(AnswerEnd end, ByteBuffer output)
    {
        output.Append(!_isOpen ? "["u8 : _hasChunks && !_hasSeparator ? ","u8 : []);
        ErrorText.Write(Context, end, 0, output);
        output.Append((byte)']');
    }

    protected override void Close(ByteBuffer output) => output.Append(_tail.Length > 0 ? _tail.Span : "]"u8);

    public override void Complete(ByteBuffer output)
    {
        _isAtEnd = true;
        base.Complete(output);
    }

    public override void Fail(AnswerEnd end, ByteBuffer output)
    {
        _isAtEnd = true;
        base.Fail(end, output);
    }

    // After the last chunk there is a bracket; anything else is half a chunk.
    bool Rest(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> trimmed = rest.Trim(" \t\r\n"u8);
        if (_hasChunks && trimmed.SequenceEqual("]"u8)) _tail.Append(rest);
        return true;
    }
}
