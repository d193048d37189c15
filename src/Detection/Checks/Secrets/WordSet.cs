namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>A set of lower-case words that is asked in any ASCII case, without allocating.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class WordSet
{
    const int MaxWord = 48;

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Lower-case ASCII words with white space between them.</param>
    public WordSet(string words)
        => _words = new HashSet<string>(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the word is in the set, ASCII case ignored. A word with other letters never is.</summary>
    public bool Contains(ReadOnlySpan<byte> word)
    {
        if (word.Length is 0 or > MaxWord) return false;
        Span<char> lower = stackalloc char[MaxWord];
        for (int i = 0; i < word.Length; i++) lower[i] = (char)Ascii.ToLower(word[i]);
        return _words.Contains(lower[..word.Length]);
    }
}
