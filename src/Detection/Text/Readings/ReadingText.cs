using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>A text made of what a stretch of the view says when read another way, with the words around it; scanned by itself.</summary>
/// <remarks>One buffer, used for one reading after the other, so that a warm stream allocates nothing. Not thread-safe.</remarks>
sealed class ReadingText(Scanner scanner, CompiledRules rules, OverlapResolver hits)
{
    /// <summary>Encodings inside encodings that are opened.</summary>
    public const int MaxDepth = 2;

    /// <summary>Bytes of context taken along from before the stretch.</summary>
    public const int Before = 60;

    /// <summary>Bytes of context taken along from behind it.</summary>
    public const int After = 40;

    /// <summary>Most bytes a reading may have.</summary>
    public const int MaxLength = EncodedRuns.MaxWindow;

    /// <summary>Most bytes of a reading that is mapped byte by byte.</summary>
    const int MaxMapped = 256;

    /// <summary>Between context and reading. No label ends in it, so that a labelled number still has to pass its check.</summary>
    static ReadOnlySpan<byte> Fence => " ~ "u8;

    readonly byte[] _text = new byte[Before + After + MaxLength + 16];
    readonly int[] _from = new int[MaxMapped];
    readonly int[] _to = new int[MaxMapped];
    readonly FindingList _findings = new();
    int _length;
    int _start;

    /// <summary>Room for a reading that is written in one go; to be scanned as a whole.</summary>
    public Span<byte> Body => _text.AsSpan(_start, MaxLength);

    /// <summary>Starts a reading of a stretch that begins at <paramref name="start"/>.</summary>
    public void Begin(ReadOnlySpan<byte> view, int start, bool isFenced)
    {
        ReadOnlySpan<byte> before = view[Math.Max(0, start - Before)..start];
        _length = 0;
        Add(before);
        if (isFenced)
        {
            Add(Fence);
            _text.AsSpan(0, _length).Replace((byte)'\n', (byte)' ');
            _text.AsSpan(0, _length).Replace((byte)'\r', (byte)' ');
        }

        _start = _length;
    }

    /// <summary>Adds one byte that stands for [from, to) of the view; false when the reading is full.</summary>
    public bool Add(byte b, int from, int to)
    {
        int at = _length - _start;
        if (at == MaxMapped) return false;
        (_from[at], _to[at]) = (from, to);
        _text[_length++] = b;
        return true;
    }

    /// <summary>Scans a reading made with <see cref="Add(byte, int, int)"/>; a finding covers what its bytes stand for.</summary>
    /// <param name="text">The view.</param>
    /// <param name="end">End of the stretch.</param>
    /// <param name="needsWord">True when a finding only counts with a context word of its rule near.</param>
    public void Scan(TextView text, int end, bool needsWord)
    {
        int bodyEnd = _length;
        Add(Fence);
        int after = _length;
        Add(text.Bytes[end..Math.Min(text.Length, end + After)]);
        _text.AsSpan(after, _length - after).Replace((byte)'\n', (byte)' ');
        _text.AsSpan(after, _length - after).Replace((byte)'\r', (byte)' ');
        Scan(MaxDepth);
        foreach (Finding found in _findings.Span)
        {
            if (found.Start < _start || found.End > bodyEnd || IsGuess(found) || (needsWord && !HasWord(found))) continue;
            int first = (int)found.Start - _start, last = (int)found.End - 1 - _start;
            Report(text, found, Math.Min(_from[first], _from[last]), Math.Max(_to[first], _to[last]));
        }

        Forget();
    }

    /// <summary>Scans a reading of this many bytes written to <see cref="Body"/>; a finding covers the whole stretch.</summary>
    public void Scan(TextView text, int start, int end, int length, int depth)
    {
        _length = _start + length;
        int bodyEnd = _length;
        Add(text.Bytes[end..Math.Min(text.Length, end + After)]);
        Scan(depth);
        foreach (Finding found in _findings.Span)
            if (found.End > _start && found.Start < bodyEnd) Report(text, found, start, end);
        Forget();
    }

    void Scan(int depth)
    {
        _findings.Clear();
        scanner.Scan(_text.AsSpan(0, _length), _findings, depth);
    }

    /// <summary>What lies on another finding in the reading is weighed anew in the text, where both cover the whole stretch.</summary>
    void Report(TextView text, in Finding found, int from, int to)
        => hits.Add(new Hit(text.Dropped + from, to - from, rules.All[found.Rule], found.Confidence, found.Facts & ~FindingFacts.Beside, link: 0));

    /// <summary>A statistical model of ordinary text says little about letters that were put together.</summary>
    static bool IsGuess(in Finding found) => (found.Facts & FindingFacts.Model) != 0;

    static bool HasWord(in Finding found) => (found.Facts & (FindingFacts.ContextNear | FindingFacts.Label)) != 0;

    void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>What was read is typed text: it does not stay behind in a pooled buffer.</summary>
    void Forget() => _text.AsSpan(0, _length).Clear();
}
