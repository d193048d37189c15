using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What may stand directly behind a literal for its detector to say anything but no. May admit too much, never too little.</summary>
/// <remarks>
/// "Van" begins a phrase of a word list and one word in forty of Dutch prose. Three bytes behind it tell them apart for a few
/// nanoseconds, where asking the detector costs fifty. The end of a text is like a byte 0 behind it. Built at load, then immutable and shared between threads.
/// </remarks>
sealed class LiteralTail
{
    /// <summary>Bytes behind a literal that are looked at.</summary>
    public const int Reach = 3;

    /// <summary>Admits whatever follows.</summary>
    public static LiteralTail Any { get; } = new() { AdmitsAll = true };

    /// <summary>Bytes that settle it, and bytes behind which the next word does.</summary>
    readonly bool[] _free = new bool[256], _gaps = new bool[256];

    /// <summary>Pairs of letters, a row per first letter: directly behind the literal, and behind a gap.</summary>
    readonly uint[] _next = new uint[32], _beyond = new uint[32];

    readonly List<byte[]> _nextWords = [], _beyondWords = [];

    /// <summary>True when nothing that follows could make a difference.</summary>
    public bool AdmitsAll { get; private set; }

    /// <summary>The literal may be a whole word: anything but a letter or digit may follow it.</summary>
    public LiteralTail WordEnd()
    {
        for (int b = 0; b < 256; b++) _free[b] |= !WordEdge.TouchesAfter([(byte)b], 0);
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
        foreach (byte b in bytes) _gaps[b] = true;
        return this;
    }

    /// <summary>A text that begins so may follow directly.</summary>
    /// <param name="word">Lower case; the more of it is told, the less is admitted.</param>
    public LiteralTail Next(ReadOnlySpan<byte> word)
    {
        if (!Ascii.IsLetter(word[0])) _free[word[0]] = true;
        else Allow(_next, _nextWords, word);
        return this;
    }

    /// <summary>A word that begins so may follow a gap.</summary>
    /// <param name="word">Lower case; the more of it is told, the less is admitted.</param>
    public LiteralTail Beyond(ReadOnlySpan<byte> word)
    {
        // What is no letter behind a gap is always admitted, but the filter compares it.
        if (Ascii.IsLetter(word[0])) Allow(_beyond, _beyondWords, word);
        else _beyondWords.Add([.. word]);
        return this;
    }

    /// <summary>Letters may stand there with a diacritic, so every byte beyond ASCII may follow.</summary>
    public LiteralTail Diacritics()
    {
        _free.AsSpan(0x80).Fill(true);
        return this;
    }

    /// <summary>Whether what follows leaves the literal a chance; true when it has not all arrived.</summary>
    /// <param name="text">From the literal's first byte on.</param>
    /// <param name="length">Length of the literal.</param>
    public bool Admits(ReadOnlySpan<byte> text, int length)
    {
        if (AdmitsAll || text.Length - length < Reach) return true;
        byte first = text[length];
        if (_free[first]) return true;
        if (_gaps[first]) return AdmitsPair(_beyond, text[length + 1], text[length + 2]);
        return Ascii.IsLetter(first) && _next[first & 31] != 0 && AdmitsPair(_next, first, text[length + 1]);
    }

    /// <summary>False when no text that begins with this byte is admitted.</summary>
    public bool MayFollow(byte first) => AdmitsAll || _free[first] || _gaps[first] || (Ascii.IsLetter(first) && _next[first & 31] != 0);

    /// <summary>False when no text that begins with these two bytes is admitted.</summary>
    public bool MayFollow(byte first, byte second)
    {
        if (AdmitsAll || _free[first]) return true;
        if (_gaps[first]) return !Ascii.IsLetter(second) || _beyond[second & 31] != 0;
        return Ascii.IsLetter(first) && _next[first & 31] != 0 && AdmitsPair(_next, first, second);
    }

    /// <summary>True when a byte of this sort alone may be enough.</summary>
    /// <param name="symbol">One of <see cref="LetterFilter.Symbols"/>.</param>
    public bool IsSettledBy(byte symbol)
    {
        for (int b = 0; b < 256; b++)
            if (_free[b] && LetterFilter.SymbolOf((byte)b) == symbol) return true;
        return false;
    }

    /// <summary>True when a byte of this sort may be a gap.</summary>
    /// <param name="symbol">One of <see cref="LetterFilter.Symbols"/>.</param>
    public bool IsGap(byte symbol)
    {
        for (int b = 0; b < 256; b++)
            if (_gaps[b] && LetterFilter.SymbolOf((byte)b) == symbol) return true;
        return false;
    }

    /// <summary>The letters and signs with which a text may go on: directly, and behind a gap.</summary>
    public IReadOnlyList<byte[]> NextWords => _nextWords;

    /// <inheritdoc cref="NextWords"/>
    public IReadOnlyList<byte[]> BeyondWords => _beyondWords;

    /// <summary>Only two letters can be told to be wrong.</summary>
    static bool AdmitsPair(uint[] pairs, byte first, byte second)
        => !Ascii.IsLetter(first) || (Ascii.IsLetter(second) ? (pairs[first & 31] >> (second & 31) & 1) != 0 : pairs[first & 31] != 0);

    static void Allow(uint[] pairs, List<byte[]> words, ReadOnlySpan<byte> word)
    {
        words.Add([.. word]);
        pairs[word[0] & 31] |= word.Length > 1 && Ascii.IsLetter(word[1]) ? 1U << (word[1] & 31) : uint.MaxValue;
    }
}
