using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What may stand directly behind a literal for its detector to say anything but no. May admit too much, never too little.</summary>
/// <remarks>
/// "Van" begins a phrase of a word list and one word in forty of Dutch prose. The first letters of the next word tell them apart for a few
/// nanoseconds, where asking the detector costs fifty. The end of a text is like a byte 0 behind it. Built at load, then immutable and shared between threads.
/// </remarks>
sealed class LiteralTail
{
    /// <summary>Most bytes of a gap that are passed over; no detector takes more for one.</summary>
    const int MaxGap = 4;

    /// <summary>Fewest bytes behind a literal with which anything is ruled out.</summary>
    public const int Reach = 3;

    /// <summary>Admits whatever follows.</summary>
    public static LiteralTail Any { get; } = new() { AdmitsAll = true };

    /// <summary>Bytes that settle it, and bytes behind which the next word does.</summary>
    ByteClass _free, _gaps;

    /// <summary>Pairs of letters, a row per first letter: directly behind the literal, and behind a gap. None where no such word was told.</summary>
    uint[]? _next, _beyond;

    readonly List<byte[]> _nextWords = [], _beyondWords = [];

    /// <summary>How the literal is written where it counts at all; none when case makes no difference.</summary>
    byte[][]? _exact;

    /// <summary>True when nothing that follows could make a difference.</summary>
    public bool AdmitsAll { get; private set; }

    /// <summary>The literal may be a whole word: anything but a letter or digit may follow it.</summary>
    public LiteralTail WordEnd()
    {
        for (int b = 0; b < 256; b++)
            if (!WordEdge.TouchesAfter([(byte)b], 0)) _free.Add((byte)b);
        return this;
    }

    /// <summary>The literal counts only when it is written so.</summary>
    /// <param name="spellings">Each as long as the literal, or it is passed over.</param>
    public LiteralTail Exactly(IEnumerable<byte[]> spellings)
    {
        _exact = [.. spellings];
        return this;
    }

    /// <summary>Anything may follow.</summary>
    public LiteralTail Anything()
    {
        AdmitsAll = true;
        return this;
    }

    /// <summary>One of these bytes may follow, and behind it what <see cref="Beyond"/> says, or another of them.</summary>
    public LiteralTail Gap(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes) _gaps.Add(b);
        return this;
    }

    /// <summary>A text that begins so may follow directly.</summary>
    /// <param name="word">Lower case; the more of it is told, the less is admitted.</param>
    public LiteralTail Next(ReadOnlySpan<byte> word)
    {
        if (!Ascii.IsLetter(word[0])) _free.Add(word[0]);
        else Allow(ref _next, _nextWords, word);
        return this;
    }

    /// <summary>A word that begins so may follow a gap.</summary>
    /// <param name="word">Lower case; the more of it is told, the less is admitted.</param>
    public LiteralTail Beyond(ReadOnlySpan<byte> word)
    {
        // What is no letter behind a gap is always admitted, but the filter compares it.
        if (Ascii.IsLetter(word[0])) Allow(ref _beyond, _beyondWords, word);
        else _beyondWords.Add([.. word]);
        return this;
    }

    /// <summary>Letters may stand there with a diacritic, so every byte beyond ASCII may follow.</summary>
    public LiteralTail Diacritics()
    {
        for (int b = 0x80; b < 256; b++) _free.Add((byte)b);
        return this;
    }

    /// <summary>Whether what follows leaves the literal a chance; true when it has not all arrived.</summary>
    /// <param name="text">From the literal's first byte on.</param>
    /// <param name="length">Length of the literal.</param>
    public bool Admits(ReadOnlySpan<byte> text, int length)
    {
        if (_exact is not null && !IsWrittenAs(text, length)) return false;
        if (AdmitsAll || text.Length - length < Reach) return true;
        byte first = text[length];
        if (_free.Contains(first)) return true;
        if (!_gaps.Contains(first)) return Ascii.IsLetter(first) && AdmitsPair(_next, first, text[length + 1]);
        int at = length + 1;
        while (at < Math.Min(length + MaxGap, text.Length - 1) && _gaps.Contains(text[at])) at++;
        return at + 1 >= text.Length || AdmitsPair(_beyond, text[at], text[at + 1]);
    }

    bool IsWrittenAs(ReadOnlySpan<byte> text, int length)
    {
        foreach (byte[] spelling in _exact!)
            if (spelling.Length != length || text.StartsWith(spelling)) return true;
        return false;
    }

    /// <summary>False when no text that begins with this byte is admitted.</summary>
    public bool MayFollow(byte first) => AdmitsAll || IsSettledBy(first) || _gaps.Contains(first) || (Ascii.IsLetter(first) && _next is not null && _next[first & 31] != 0);

    /// <summary>False when no text that begins with these two bytes is admitted.</summary>
    public bool MayFollow(byte first, byte second)
    {
        if (AdmitsAll || IsSettledBy(first)) return true;
        if (_gaps.Contains(first)) return !Ascii.IsLetter(second) || (_beyond is not null && _beyond[second & 31] != 0);
        return Ascii.IsLetter(first) && AdmitsPair(_next, first, second);
    }

    /// <summary>True when this byte alone is enough.</summary>
    public bool IsSettledBy(byte first) => _free.Contains(first);

    /// <summary>The sorts of bytes (<see cref="TextSymbols"/>) of which one alone may be enough.</summary>
    public IReadOnlyList<byte> Settling => SymbolsIn(_free);

    /// <summary>The sorts of bytes of which one may be a gap.</summary>
    public IReadOnlyList<byte> Gaps => SymbolsIn(_gaps);

    /// <summary>The letters and signs with which a text may go on: directly, and behind a gap.</summary>
    public IReadOnlyList<byte[]> NextWords => _nextWords;

    /// <inheritdoc cref="NextWords"/>
    public IReadOnlyList<byte[]> BeyondWords => _beyondWords;

    static List<byte> SymbolsIn(in ByteClass bytes)
    {
        var symbols = new List<byte>();
        for (int b = 0; b < 256; b++)
            if (bytes.Contains((byte)b) && !symbols.Contains(TextSymbols.Of((byte)b))) symbols.Add(TextSymbols.Of((byte)b));
        return symbols;
    }

    /// <summary>Only two letters can be told to be wrong.</summary>
    static bool AdmitsPair(uint[]? pairs, byte first, byte second)
    {
        if (!Ascii.IsLetter(first)) return true;
        if (pairs is null) return false;
        uint row = pairs[first & 31];
        return Ascii.IsLetter(second) ? (row >> (second & 31) & 1) != 0 : row != 0;
    }

    static void Allow(ref uint[]? pairs, List<byte[]> words, ReadOnlySpan<byte> word)
    {
        pairs ??= new uint[32];
        words.Add([.. word]);
        pairs[word[0] & 31] |= word.Length > 1 && Ascii.IsLetter(word[1]) ? 1U << (word[1] & 31) : uint.MaxValue;
    }
}
