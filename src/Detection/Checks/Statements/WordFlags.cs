namespace Gegevenshuis.AiGateway.Detection.Checks.Statements;

/// <summary>What roles a word can play in a statement, for a fixed vocabulary: a set of flags per word.</summary>
/// <remarks>Words are compared folded: small letters without diacritics. Immutable after building; shared between threads.</remarks>
sealed class WordFlags
{
    const int MaxWord = 40;

    readonly Dictionary<string, int> _flags = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="groups">Per flag its words, with white space between them.</param>
    public WordFlags(params ReadOnlySpan<(int Flag, string Words)> groups)
    {
        foreach ((int flag, string words) in groups)
            foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                _flags[word] = _flags.GetValueOrDefault(word) | flag;
        _lookup = _flags.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Flags of the word at this place, 0 when it has none; <paramref name="end"/> is the index after the word.</summary>
    public int At(ref Window window, int at, out int end)
    {
        Span<char> word = stackalloc char[MaxWord];
        int length = 0;
        end = at;
        while (IsPart(ref window, end))
        {
            byte b = window[end] == '-' ? (byte)'-' : (byte)0;
            if (b == 0) b = Terms.Folding.Next(ref window, ref end);
            else end++;
            if (length == MaxWord) continue;
            word[length++] = (char)b;
        }

        return _lookup.TryGetValue(word[..length], out int flags) ? flags : 0;
    }

    static bool IsPart(ref Window window, int at)
    {
        byte b = window[at];
        if (b is 0xC2 or 0xE2 or 0xF0) return false;
        return Ascii.IsWord(b) || (b == '-' && Ascii.IsWord(window[at + 1]));
    }
}
