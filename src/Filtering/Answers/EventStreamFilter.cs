namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer of server-sent events.</summary>
sealed class EventStreamFilter(AnswerContext context, AnswerReport report) : StreamFilter(context, report)
{
    readonly ByteBuffer _scratch = new();
    readonly ByteBuffer _data = new(1024);
    EventFramer _framer;
    bool _wasDropped;

    public override void Dispose()
    {
        base.Dispose();
        _scratch.Dispose();
        _data.Dispose();
    }

    // A line feed that belongs to the event before it.
    protected override int Skip(ReadOnlySpan<byte> input, ByteBuffer output)
    {
        if (!_framer.OwesLineFeed || input.IsEmpty || input[0] != '\n') return 0;
        _framer.PayLineFeed();
        if (!_wasDropped) output.Append((byte)'\n');
        return 1;
    }

    protected override int Next(ReadOnlySpan<byte> input) => _framer.Next(input);

    protected override bool Frame(ReadOnlySpan<byte> frame, bool isWhole, ByteBuffer output)
    {
        EventData data = EventData.Read(frame, _scratch);
        ReadOnlySpan<byte> json = data.Text.Trim(" \t"u8);
        _wasDropped = false;
        if (data.Lines == 0 || json.IsEmpty)
        {
            if (isWhole) output.Append(frame);
            return true;
        }

        if (json.SequenceEqual("[DONE]"u8))
        {
            Chunks.Flush(output);
            if (Chunks.IsStopped) return false;
            MarkInComment(output);
            output.Append(frame);
            IsDone = true;
            return true;
        }

        Splice? changes = Chunks.Filter(data.Text, output, out bool isChunk);
        _wasDropped = changes is null || (!isChunk && !isWhole);
        if (_wasDropped) return !Chunks.IsStopped;
        Write(frame, data, changes!, output);
        if (!isWhole) output.Append("\n\n"u8);
        return !Chunks.IsOverLimit;
    }

    protected override void WriteOwn(ReadOnlySpan<byte> json, ReadOnlySpan<byte> type, ByteBuffer output)
    {
        if (!type.IsEmpty)
        {
            output.Append("event: "u8);
            output.Append(type);
            output.Append((byte)'\n');
        }

        output.Append("data: "u8);
        output.Append(json);
        output.Append("\n\n"u8);
    }

    protected override void WriteFailure(AnswerEnd end, ByteBuffer output)
    {
        MarkInComment(output);
        using ByteBuffer error = new();
        ErrorText.Write(Context, end, Chunks.NextNumber(), error);
        WriteOwn(error.Span, Context.Shape.NamesEvents ? "error"u8 : [], output);
    }

    protected override void Close(ByteBuffer output) => MarkInComment(output);

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
        if (Context.Mark is null || !Context.Shape.HasMark || Report.IsMarked) return;
        output.Append(": aiKenmerk "u8);
        output.Append(Context.Mark.ToJson());
        output.Append("\n\n"u8);
        Report.IsMarked = true;
    }
}
