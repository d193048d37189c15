namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>The form of one vendor's tokens: a fixed prefix and a run of bytes after it.</summary>
/// <param name="Name">Vendor and sort of token, for tests and for the reader of the table.</param>
/// <param name="Prefix">Fixed text in its own case; at least two bytes. Its lower-case form is the anchor.</param>
/// <param name="Bytes">What the run after the prefix consists of.</param>
/// <param name="Min">Least number of bytes after the prefix.</param>
/// <param name="Max">Most bytes after the prefix; 0 when it is exactly <paramref name="Min"/>.</param>
sealed record TokenFormat(string Name, string Prefix, TokenBytes Bytes, int Min, int Max = 0)
{
    /// <summary>Longest run that is read.</summary>
    public const int MaxRun = 600;

    readonly byte[] _prefix = System.Text.Encoding.ASCII.GetBytes(Prefix);

    /// <summary>Lower-case prefix: what the prefilter looks for.</summary>
    public string Anchor { get; } = Prefix.ToLowerInvariant();

    /// <summary>Least number of bytes that must stand just before the prefix; 0 for none.</summary>
    public int Head { get; init; }

    /// <summary>Most bytes before the prefix; 0 when it is exactly <see cref="Head"/>.</summary>
    public int HeadMax { get; init; }

    /// <summary>What the bytes before the prefix consist of.</summary>
    public TokenBytes HeadBytes { get; init; }

    /// <summary>Least entropy of the run in bits per byte; below it the run is a placeholder or a word.</summary>
    public double MinEntropy { get; init; } = 2.5;

    /// <summary>Whether the run carries a CRC-32 of itself in base 62, as GitHub and npm do.</summary>
    public bool HasChecksum { get; init; }

    /// <summary>Whether the run must hold a digit. On for prefixes that are also the start of ordinary identifiers.</summary>
    public bool NeedsDigit { get; init; }

    /// <summary>True when the prefix stands here in its own case.</summary>
    public bool HasPrefix(ref Window window, int at)
    {
        for (int i = 0; i < _prefix.Length; i++)
            if (window[at + i] != _prefix[i]) return false;
        return true;
    }

    /// <summary>Finds the token whose prefix stands at <paramref name="at"/>.</summary>
    /// <returns>False when the run is too short, too long, too plain, or touches other letters.</returns>
    public bool TryMatch(ref Window window, int at, out int start, out int end)
    {
        start = HeadStart(ref window, at);
        int from = at + _prefix.Length;
        end = RunEnd(ref window, from);
        int length = end - from;
        if (length < Min || length > (Max == 0 ? Min : Max)) return false;
        if (window.TouchesAfter(end) || at - start < Head || (Head > 0 && window.TouchesBefore(start))) return false;
        ReadOnlySpan<byte> run = window.Slice(from, length);
        if (NeedsDigit && !run.ContainsAnyInRange((byte)'0', (byte)'9')) return false;
        return length == 0 || (Entropy.BitsPerByte(run) >= MinEntropy && !Placeholder.IsOne(run));
    }

    /// <summary>End of the run, without the punctuation of the sentence it stands in.</summary>
    int RunEnd(ref Window window, int from)
    {
        int end = from;
        while (end - from < MaxRun && TokenByte.IsIn(window[end], Bytes)) end++;
        while (end > from && window[end - 1] is (byte)'.' or (byte)':' or (byte)'/') end--;
        return end;
    }

    int HeadStart(ref Window window, int at)
    {
        int start = at, most = Math.Max(Head, HeadMax);
        while (at - start < most && TokenByte.IsIn(window[start - 1], HeadBytes)) start--;
        return start;
    }
}
