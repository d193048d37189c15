using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>One running text of a streamed answer: a field of a choice, or the arguments of one tool call. Keeps back what may still become a placeholder,
/// or something that is to be masked.</summary>
sealed class Channel(ChannelKey key, bool isJson, PseudonymMap map, AnswerReport report, AnswerScan? scan) : IDisposable
{
    readonly ByteBuffer _pending = new(64);
    readonly WatchedText? _watched = scan?.Rules.Watched is null ? null : new(scan);
    readonly HeldText? _held = scan is { Holds: true } ? new(scan, isJson) : null;
    JsonQuotes? _quotes = isJson ? new() : null;
    bool _hasStarted;

    public ChannelKey Key { get; } = key;

    /// <summary>What a chunk of our own with the rest of this text looks like; null while nothing was held back.</summary>
    public Carrier? Carrier { get; set; }

    /// <summary>Bytes that have arrived and were not given out.</summary>
    public int HeldBack => _pending.Length + (_held?.Length ?? 0);

    /// <summary>Takes in a piece that goes out as it is.</summary>
    public void Watch(ReadOnlySpan<byte> text) => _watched?.Feed(text);

    /// <summary>Takes the next piece in and appends what is decided to <paramref name="output"/>; with <paramref name="isFinal"/> that is everything.</summary>
    public void Feed(ReadOnlySpan<byte> text, bool isFinal, ByteBuffer output)
    {
        // The model's own text is what it sent, before anything of this exchange is restored in it.
        _watched?.Feed(text);
        if (_held is null) _pending.Append(text);
        else _held.Feed(text, isFinal, _pending);
        Start(_pending.Span);
        int copied = 0;
        PlaceholderScan scan = new(_pending.Span, map, isFinal, _quotes);
        while (scan.MoveNext())
        {
            output.Append(_pending.Span[copied..scan.Start]);
            JsonText.Escape(scan.Value, scan.IsInQuotes ? 1 : 0, output);
            copied = scan.Start + scan.Length;
            report.Restored++;
        }

        output.Append(_pending.Span[copied..scan.Decided]);
        _pending.Drop(scan.Decided);
    }

    public void Dispose()
    {
        _watched?.Dispose();
        _held?.Dispose();
        _pending.Dispose();
    }

    // A text that opens with a brace is JSON, whether or not the request asked for it.
    void Start(ReadOnlySpan<byte> text)
    {
        if (_hasStarted) return;
        ReadOnlySpan<byte> trimmed = text.TrimStart(" \n\r\t"u8);
        if (trimmed.IsEmpty) return;
        _hasStarted = true;
        if (trimmed[0] == '{') _quotes ??= new();
    }
}
