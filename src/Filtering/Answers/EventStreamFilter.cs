namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters a streamed answer, event by event, whatever pieces it arrives in.</summary>
sealed class EventStreamFilter : AnswerFilter
{
    readonly ChunkFilter _chunks;
    readonly ByteBuffer _input = new(4096);
    readonly ByteBuffer _scratch = new();
    readonly ByteBuffer _data = new(1024);
    EventFramer _framer;
    bool _isDone;
    bool _wasDropped;

    public EventStreamFilter(AnswerContext context, AnswerReport report)
        : base(context, report) => _chunks = new(context, report);

    public override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        _input.Append(piece);
        int taken = 0;
        bool goesOn = true;
        while (goesOn)
        {
            taken += TakeOwedLineFeed(_input.Span[taken..], output);
            int length = _framer.Next(_input.Span[taken..]);
            if (length < 0) break;
            goesOn = Event(_input.Span.Slice(taken, length), isWhole: true, output);
            taken += length;
        }

        _input.Drop(taken);
        if (goesOn && _input.Length <= Context.Limits.MaxEventBytes) return true;
        Fail(AnswerEnd.TooLarge, output);
        return false;
    }

    public override void Complete(ByteBuffer output)
    {
        if (_input.Length > 0 && !Event(_input.Span, isWhole: false, output))
        {
            Fail(AnswerEnd.TooLarge, output);
            return;
        }

        if (!_isDone && !_chunks.IsFinished && !_chunks.HasError)
        {
            Fail(AnswerEnd.UpstreamDied, output);
            return;
        }

        _chunks.Flush(output);
        MarkInComment(output);
        Report.End = _chunks.HasError ? AnswerEnd.UpstreamDied : AnswerEnd.Clean;
    }

    public override void Fail(AnswerEnd end, ByteBuffer output)
    {
        Report.End = end;
        _chunks.Flush(output);
        MarkInComment(output);
        output.Append("data: "u8);
        WriteError(end, output);
        output.Append("\n\n"u8);
    }

    public override void Dispose()
    {
        _chunks.Dispose();
        _input.Dispose();
        _scratch.Dispose();
        _data.Dispose();
    }

    int TakeOwedLineFeed(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        if (!_framer.OwesLineFeed || input.IsEmpty || input[0] != '\n') return 0;
        _framer.PayLineFeed();
        if (!_wasDropped) output.Append((byte)'\n');
        return 1;
    }

    // Without its empty line an event counts only when its data is complete; half an event is not an answer.
    bool Event(ReadOnlySpan<byte> text, bool isWhole, ByteBuffer output)
    {
        if (text.Length > Context.Limits.MaxEventBytes) return false;
        EventData data = EventData.Read(text, _scratch);
        ReadOnlySpan<byte> json = data.Text.Trim(" \t"u8);
        _wasDropped = false;
        if (data.Lines == 0 || json.IsEmpty)
        {
            if (isWhole) output.Append(text);
            return true;
        }

        if (json.SequenceEqual("[DONE]"u8))
        {
            _chunks.Flush(output);
            MarkInComment(output);
            output.Append(text);
            _isDone = true;
            return true;
        }

        Splice? changes = _chunks.Filter(data.Text, output, out bool isChunk);
        _wasDropped = changes is null || (!isChunk && !isWhole);
        if (_wasDropped) return true;
        Write(text, data, changes!, output);
        if (!isWhole) output.Append("\n\n"u8);
        return !_chunks.IsOverLimit;
    }

    void Write(ReadOnlySpan<byte> text, EventData data, Splice changes, ByteBuffer output)
    {
        if (changes.IsEmpty)
        {
            output.Append(text);
            return;
        }

        _data.Clear();
        changes.Write(data.Text, _data);
        data.Write(text, _data.Span, output);
    }

    // The place for a mark when no chunk could carry it.
    void MarkInComment(ByteBuffer output)
    {
        if (Context.Mark is null || Report.IsMarked) return;
        output.Append(": aiKenmerk "u8);
        output.Append(Context.Mark.ToJson());
        output.Append("\n\n"u8);
        Report.IsMarked = true;
    }
}
