namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>What roles a word can play in a statement, for a fixed vocabulary: a set of flags per word.</summary>
/// <remarks>Words are compared folded: small letters without diacritics. Immutable after building; shared between threads.</remarks>
sealed class WordFlags
{
    const int MaxWord = 40;
    const int HashBits = 14;

    readonly Dictionary<string, int> _flags = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Bits by a hash of the words, because most words of a text have no flags.</summary>
    readonly ulong[] _known = new ulong[(1 << HashBits) / 64];

    /// <param name="groups">Per flag its words, with white space between them.</param>
    public WordFlags(params ReadOnlySpan<(int Flag, string Words)> groups)
    {
        foreach ((int flag, string words) in groups)
            foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                _flags[word] = _flags.GetValueOrDefault(word) | flag;
        foreach (string word in _flags.Keys)
        {
            uint hash = 0;
            foreach (char c in word) hash = Add(hash, (byte)c);
            hash >>= 32 - HashBits;
            _known[hash >> 6] |= 1UL << (int)hash;
        }

        _lookup = _flags.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Flags of the word at this place, 0 when it has none; <paramref name="end"/> is the index after the word.</summary>
    public int At(ref Window window, int at, out int end)
    {
        Span<char> word = stackalloc char[MaxWord];
        int length = 0;
        uint hash = 0;
        end = at;
        while (IsPart(ref window, end) || (end > at && IsApostrophe(ref window, end)))
        {
            byte b = window[end] is (byte)'-' or (byte)'\'' ? window[end] : (byte)0;
            if (b == 0) b = Terms.Folding.Next(ref window, ref end);
            else end++;
            if (length == MaxWord) continue;
            word[length++] = (char)b;
            hash = Add(hash, b);
        }

        hash >>= 32 - HashBits;
        if ((_known[hash >> 6] >> (int)hash & 1) == 0) return 0;
        return _lookup.TryGetValue(word[..length], out int flags) ? flags : 0;
    }

    static uint Add(uint hash, byte b) => (hash ^ b) * 0x9E37_79B1u;

    /// <summary>True for the apostrophe of "m'n" and "collega's".</summary>
    static bool IsApostrophe(ref Window window, int at) => window[at] == '\'' && Ascii.IsLetter(window[at - 1]) && Ascii.IsLetter(window[at + 1]);

    /// <summary>True for bytes of a word, and for a hyphen inside one.</summary>
    public static bool IsPart(ref Window window, int at)
    {
        byte b = window[at];
        if (b is 0xC2 or 0xE2 or 0xF0) return false;
        return Ascii.IsWord(b) || (b == '-' && Ascii.IsWord(window[at + 1]));
    }
}
