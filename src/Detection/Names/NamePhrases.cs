namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Whole names the organisation listed, to be always found or never. Immutable.</summary>
/// <remarks>Kept as hashes of their words in order; case, diacritics and marks between the words do not matter.</remarks>
sealed class NamePhrases
{
    /// <summary>Longest name in words; a longer one is not recognised.</summary>
    public const int MostWords = 6;

    readonly HashSet<uint> _phrases = [];
    readonly HashSet<uint> _firstWords = [];

    public NamePhrases(IEnumerable<string> names)
    {
        var tokens = new TokenWindow();
        foreach (string name in names.SelectMany(Forms))
        {
            tokens.Reset();
            int begin = tokens.Count;
            Tokenize(System.Text.Encoding.UTF8.GetBytes(name), tokens);
            if (tokens.Count == begin || tokens.Count - begin > MostWords * 2) continue;
            _phrases.Add(HashOf(tokens, begin, tokens.Count));
            _firstWords.Add(tokens[begin].Word);
        }
    }

    /// <summary>"Vries, Sanne de", as a staff directory sorts it, stands for "Sanne de Vries" too.</summary>
    static IEnumerable<string> Forms(string name)
    {
        yield return name;
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) yield return $"{name[(comma + 1)..]} {name[..comma]}";
    }

    public bool IsEmpty => _phrases.Count == 0;

    /// <summary>Words that may begin a listed name, for the gate.</summary>
    public bool MayBegin(uint word) => _firstWords.Contains(word);

    /// <summary>End of the longest listed name that begins here; <paramref name="begin"/> when none does.</summary>
    public int Match(TokenWindow tokens, int begin, int limit)
    {
        if (IsEmpty || !_firstWords.Contains(tokens[begin].Word)) return begin;
        int found = begin, words = 0;
        for (int end = begin + 1; end <= limit && words < MostWords; end++)
        {
            if (tokens[end - 1].IsMark) continue;
            words++;
            if (_phrases.Contains(HashOf(tokens, begin, end))) found = end;
        }

        return found;
    }

    static uint HashOf(TokenWindow tokens, int begin, int end)
    {
        uint hash = WordHash.Seed;
        for (int i = begin; i < end; i++)
            if (!tokens[i].IsMark) hash = (hash ^ tokens[i].Word) * 0x85EBCA77;
        return hash;
    }

    static void Tokenize(ReadOnlySpan<byte> name, TokenWindow tokens)
    {
        var token = default(NameToken);
        for (int at = 0; at < name.Length;)
        {
            if (Glyph.Read(name, at, isFinal: true) is { Kind: GlyphKind.Space or GlyphKind.Line } gap)
            {
                at += gap.Size;
                continue;
            }

            NameTokenizer.TryRead(name, at, isFinal: true, ref token);
            at += token.Length;
            if (!token.IsMark && tokens.Count < TokenWindow.Capacity) tokens.Add(token);
        }
    }
}
