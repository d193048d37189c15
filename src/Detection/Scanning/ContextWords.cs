using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The context and suppressing words of all rules, found as whole words with an optional suffix stuck to them.</summary>
sealed class ContextWords
{
    /// <summary>Longest word or phrase in bytes.</summary>
    public const int MaxLength = 48;

    /// <summary>Longest suffix that may be stuck to a word: <c>bsnnummers</c>.</summary>
    public const int MaxSuffix = 7;

    const int Buckets = 4096;

    readonly Entry[]?[] _byStart = new Entry[Buckets][];
    readonly Dictionary<string, ContextWord> _words = new(StringComparer.Ordinal);
    readonly HashSet<byte> _odd = [];
    readonly int _rules;

    public ContextWords(int rules) => _rules = rules;

    /// <summary>A word with its first bytes, as far as nothing else may stand in their place: not those of a gap or a letter beyond ASCII.</summary>
    public readonly record struct Entry(EightBytes First, ContextWord Word);

    /// <summary>Adds a word of a rule. At least two bytes, at most <see cref="MaxLength"/>.</summary>
    public void Add(string word, int rule, bool suppresses)
    {
        if (!_words.TryGetValue(word, out ContextWord? entry))
        {
            _words.Add(word, entry = new ContextWord(word, _rules));
            ref Entry[]? bucket = ref _byStart[Bucket(entry.Text[0], entry.Text[1])];
            bucket = [.. bucket ?? [], new(new EightBytes(entry.Text, IsCompared), entry)];
            AddToFilter(entry);
        }

        entry.Use(rule, suppresses);
    }

    void AddToFilter(ContextWord word)
    {
        // A space in the word stands for other bytes too; only the first bytes matter here.
        foreach (byte gap in " \t-_"u8)
            foreach (byte[] written in Spellings(word.Text))
                Filter.Add([.. written.Select(b => b == ' ' ? gap : b)]);

        if (word.NeedsStart || word.Text[0] >= 0x80) return;
        _odd.Add(word.Text[0]);
        Odd = new ByteSet([.. _odd]);
    }

    /// <summary>The word in small letters, and where its first letters are beyond ASCII, as it begins in capitals.</summary>
    static IEnumerable<byte[]> Spellings(byte[] text)
    {
        yield return text;
        if (!text.Take(PrefixFilter.Reach).Any(static b => b >= 0x80)) yield break;
        string word = Encoding.UTF8.GetString(text);
        yield return Encoding.UTF8.GetBytes(word.ToUpperInvariant());
        yield return Encoding.UTF8.GetBytes(char.ToUpperInvariant(word[0]) + word[1..]);
    }

    /// <summary>Passes every place where a word may start.</summary>
    public PrefixFilter Filter { get; } = new();

    /// <summary>First bytes of words that need not start where a word starts.</summary>
    public ByteSet Odd { get; private set; } = new([]);

    /// <summary>Words that may start at this place.</summary>
    public ReadOnlySpan<Entry> At(ReadOnlySpan<byte> text, int at)
        => at + 1 < text.Length ? _byStart[Bucket(Fold(text, at), Fold(text, at + 1))] : default;

    /// <summary>End of the word's text when it stands here and may start here, otherwise -1.</summary>
    public static int TextEnd(ReadOnlySpan<byte> text, int at, ContextWord word)
    {
        ReadOnlySpan<byte> wanted = word.Text;
        if (text.Length - at < wanted.Length) return -1;
        for (int i = 0; i < wanted.Length; i++)
            if (Fold(text, at + i) != wanted[i] && !IsGap(text[at + i], wanted[i])) return -1;
        return word.NeedsStart && WordEdge.TouchesBefore(text, at) ? -1 : at + wanted.Length;
    }

    /// <summary>True when a word that ends here is whole: no letter or digit follows, or it does not matter.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> text, int end, ContextWord word) => !word.NeedsEnd || !WordEdge.TouchesAfter(text, end);

    /// <summary>Length of the suffix that stands at the start of the text, or 0.</summary>
    public static int SuffixLength(ReadOnlySpan<byte> text)
    {
        if (Starts(text, "nummers"u8)) return 7;
        if (Starts(text, "nummer"u8)) return 6;
        return Starts(text, "nr"u8) || Starts(text, "no"u8) ? 2 : 0;
    }

    static bool IsGap(byte b, byte wanted) => wanted == ' ' && b is (byte)'\t' or (byte)'-' or (byte)'_';

    static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length) return false;
        for (int i = 0; i < lower.Length; i++)
            if (Ascii.ToLower(text[i]) != lower[i]) return false;
        return true;
    }

    /// <summary>The byte in lower case, also as half of a two-byte letter: Latin, Greek and Cyrillic.</summary>
    static byte Fold(ReadOnlySpan<byte> text, int at)
    {
        byte b = text[at];
        if (b < 0x80) return Ascii.ToLower(b);
        if (b >= 0xC0) return at + 1 < text.Length ? SmallLetter.Lead(b, text[at + 1]) : b;
        return at > 0 ? SmallLetter.Tail(text[at - 1], b) : b;
    }

    /// <summary>False for a space, for which other gaps may stand, and for letters that are not ASCII, which have other capitals.</summary>
    static bool IsCompared(byte b) => b is not (byte)' ' and < 0x80;

    /// <summary>All gaps are one, because a space in a word stands for each of them: "v nummer" is "V-nummer" too.</summary>
    static int Bucket(byte first, byte second) => (first * 61 + (IsGap(second, (byte)' ') ? (byte)' ' : second)) & (Buckets - 1);
}
