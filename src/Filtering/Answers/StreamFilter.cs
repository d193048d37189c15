namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters an answer that comes in chunks, whatever pieces it arrives in. How chunks are framed differs per kind of stream.</summary>
abstract class StreamFilter : AnswerFilter
{
    readonly ByteBuffer _input = new(4096);

    protected StreamFilter(AnswerContext context, AnswerReport report)
        : base(context, report) => Chunks = new(context, report, WriteOwn);

    protected ChunkFilter Chunks { get; }

    int MaxFrame => Context.Shape.HasFiles ? Context.Limits.MaxAnswerBytes : Context.Limits.MaxEventBytes;

    /// <summary>The stream itself said that it ends, whatever its chunks say.</summary>
    protected bool IsDone { get; set; }

    public override bool Feed(ReadOnlySpan<byte> piece, ByteBuffer output)
    {
        _input.Append(piece);
        int taken = 0;
        bool goesOn = true;
        while (goesOn)
        {
            taken += Skip(_input.Span[taken..], output);
            int length = Next(_input.Span[taken..]);
            if (length < 0) break;
            goesOn = length <= MaxFrame && Frame(_input.Span.Slice(taken, length), isWhole: true, output);
            taken += length;
        }

        _input.Drop(taken);
        if (goesOn && _input.Length <= MaxFrame) return true;
        Fail(Chunks.IsStopped ? AnswerEnd.Stopped : AnswerEnd.TooLarge, output);
        return false;
    }

    public override void Complete(ByteBuffer output)
    {
        if (_input.Length > 0 && !Frame(_input.Span, isWhole: false, output))
        {
            Fail(Chunks.IsStopped ? AnswerEnd.Stopped : AnswerEnd.TooLarge, output);
            return;
        }

        if (!IsDone && !Chunks.IsFinished && !Chunks.HasError)
        {
            Fail(AnswerEnd.UpstreamDied, output);
            return;
        }

        Chunks.Flush(output);
        if (Chunks.IsStopped)
        {
            Abort(AnswerEnd.Stopped, output);
            return;
        }

        Close(output);
        Report.End = Chunks.HasError ? AnswerEnd.UpstreamDied : AnswerEnd.Clean;
    }

    public override void Fail(AnswerEnd end, ByteBuffer output)
    {
        if (!Chunks.IsStopped) Chunks.Flush(output);
        Abort(Chunks.IsStopped ? AnswerEnd.Stopped : end, output);
    }

    public override void Abort(AnswerEnd end, ByteBuffer output)
    {
        Report.End = end;
        WriteFailure(end, output);
    }

    public override void Dispose()
    {
        Chunks.Dispose();
        _input.Dispose();
    }

    /// <summary>Bytes at the start that belong to no frame.</summary>
    protected virtual int Skip(ReadOnlySpan<byte> input, ByteBuffer output) => 0;

    /// <summary>Length of the first whole frame, or -1. After -1 the same input comes again with more behind it.</summary>
    protected abstract int Next(ReadOnlySpan<byte> input);

    /// <summary>Filters one frame. Half a frame, at the end of the stream, is no answer: only data that is complete in itself counts.</summary>
    /// <returns>False when a limit was reached.</returns>
    protected abstract bool Frame(ReadOnlySpan<byte> frame, bool isWhole, ByteBuffer output);

    /// <summary>Writes a chunk of our own.</summary>
    protected abstract void WriteOwn(ReadOnlySpan<byte> json, ReadOnlySpan<byte> type, ByteBuffer output);

    /// <summary>Ends the stream with an error.</summary>
    protected abstract void WriteFailure(AnswerEnd end, ByteBuffer output);

    /// <summary>What must still be written when the stream ended as it should.</summary>
    protected virtual void Close(ByteBuffer output) { }
}
