using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Filters the JSON of one chunk of a streamed answer: restores, counts, hides what was not asked for, marks.</summary>
sealed class ChunkFilter : IDisposable
{
    readonly AnswerContext _context;
    readonly AnswerReport _report;
    readonly CompiledAnswer _answer;
    readonly JsonTape _tape = new();
    readonly Splice _splice = new();
    readonly ChunkWalk _walk;
    readonly AnswerScan? _scan;
    readonly ChunkText _text;
    readonly WholeStrings _others;
    readonly OwnChunks _own;

    /// <summary>Chunks of our own, which carry text that must come first, are written by <paramref name="write"/>.</summary>
    public ChunkFilter(AnswerContext context, AnswerReport report, OwnChunk write)
    {
        (_context, _report, _answer) = (context, report, CompiledAnswer.Of(context.Shape));
        _scan = AnswerScan.Of(context, report);
        Channels = new(context, report, _scan);
        _own = new(Channels, _answer, _scan, write);
        _text = new(Channels, context, _scan, _tape, _splice);
        _others = new(context, report, _scan, _tape, _splice, _scan is null ? null : new(_scan, context.Limits.MaxChannels));
        _walk = new(_answer, context, _tape, _text);
    }

    /// <summary>The answer is complete: it said so, or every choice that was asked for has ended.</summary>
    public bool IsFinished => _walk.IsFinished;

    /// <summary>The endpoint reported an error in the stream itself.</summary>
    public bool HasError => _walk.HasError;

    /// <summary>A rule found something that ends the answer: nothing more of the endpoint may go out.</summary>
    public bool IsStopped => _scan is { IsStopped: true };

    public bool IsOverLimit => Channels.IsOverLimit || _walk.IsOverLimit;

    ChannelSet Channels { get; }

    /// <summary>Filters one chunk. Text of other channels that must come first goes to <paramref name="output"/> as chunks of its own.</summary>
    /// <returns>The changes to make in the chunk; null when the chunk must not reach the client, as when the answer is stopped.</returns>
    /// <remarks>False in <c>isChunk</c>: the data is not a JSON object and says nothing to us.</remarks>
    public Splice? Filter(ReadOnlySpan<byte> json, ByteBuffer output, out bool isChunk)
    {
        _splice.Clear();
        isChunk = JsonParser.Parse(json, _tape, AnswerFields.Parsing(_context.Limits), out _) == JsonFault.None && _tape[0].Kind == JsonKind.Object;
        if (!isChunk) return _splice;
        AnswerFields.Read(json, _tape, _answer, _report);
        if (_context.HideUsage && HidesWhole(json)) return null;
        _own.Arrived(json, _tape);
        bool wasFinished = IsFinished;
        _walk.Run(json);
        foreach (AnswerScope ended in _walk.Ended)
        {
            _own.Flush(ended, output);
            Channels.Close(ended);
        }

        _others.Filter(json, foreignMark: -1);
        if (IsStopped) return null;
        if (_context.Shape.MarksStart || (IsFinished && !wasFinished)) AddMark(json);
        _own.Renumber(_splice);
        _report.HeldBack = Math.Max(_report.HeldBack, Channels.HeldBack);
        return _splice;
    }

    /// <summary>Writes everything that is still held back: nothing follows that could complete it.</summary>
    public void Flush(ByteBuffer output)
    {
        _own.Left();
        _own.Flush(AnswerScope.All, output);
        Channels.Close(AnswerScope.All);
    }

    /// <summary>Number for an event of our own after the last one; 0 when events have no numbers.</summary>
    public long NextNumber() => _own.Left();

    public void Dispose()
    {
        Channels.Dispose();
        _tape.Dispose();
        _splice.Dispose();
        _text.Dispose();
        _others.Dispose();
    }

    // Counts that only the gateway asked for: a chunk of nothing else is left out, an empty field is cut.
    bool HidesWhole(ReadOnlySpan<byte> json)
    {
        int usage = _tape.Member(json, 0, "usage"u8);
        if (usage < 0) return false;
        int choices = _tape.Member(json, 0, "choices"u8);
        bool hasChoices = choices >= 0 && _tape[choices].Kind == JsonKind.Array && _tape[choices].Next > choices + 1;
        if (_tape[usage].Kind == JsonKind.Object && !hasChoices) return true;
        if (_tape[usage].Kind == JsonKind.Null) AnswerFields.Remove(json, _tape, usage, _splice);
        return false;
    }

    void AddMark(ReadOnlySpan<byte> json)
    {
        if (_context.Mark is null || !_context.Shape.HasMark || _report.IsMarked || _walk.MarkPlace < 0) return;
        AnswerFields.AddMark(json, _tape, _walk.MarkPlace, _context.Mark, _splice);
        _report.IsMarked = true;
    }
}
