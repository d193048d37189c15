using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The context and suppressing words of all rules, found as whole words with an optional suffix stuck to them.</summary>
sealed class ContextWords
{
    /// <summary>Longest word or phrase in bytes.</summary>
    public const int MaxLength = 48;

    /// <summary>Longest suffix that may be stuck to a word: <c>bsnnummers</c>.</summary>
    public const int MaxSuffix = 7;

    const int Buckets = 4096;

    readonly ContextWord[]?[] _byStart = new ContextWord[Buckets][];
    readonly Dictionary<string, ContextWord> _words = new(StringComparer.Ordinal);
    readonly int _rules;

    public ContextWords(int rules) => _rules = rules;

    /// <summary>Adds a word of a rule. At least two bytes, at most <see cref="MaxLength"/>.</summary>
    public void Add(string word, int rule, bool suppresses)
    {
        if (!_words.TryGetValue(word, out ContextWord? entry))
        {
            _words.Add(word, entry = new ContextWord(word, _rules));
            ref ContextWord[]? bucket = ref _byStart[Bucket(entry.Text[0], entry.Text[1])];
            bucket = [.. bucket ?? [], entry];
        }

        entry.Use(rule, suppresses);
    }

    /// <summary>Words that may start at this place; the caller asks <see cref="EndOf"/> for each.</summary>
    public ReadOnlySpan<ContextWord> At(ReadOnlySpan<byte> text, int at)
        => at + 1 < text.Length ? _byStart[Bucket(Fold(text, at), Fold(text, at + 1))] : default;

    /// <summary>End of the word with its suffix when it stands here as a whole word, otherwise -1.</summary>
    /// <param name="text">Text; bytes at and after its end count as no letter or digit, so the caller must know that the text does not go on.</param>
    /// <param name="at">Where it must start.</param>
    /// <param name="word">The word.</param>
    /// <param name="value">Place of the value: a word may touch the value it labels.</param>
    public static int EndOf(ReadOnlySpan<byte> text, int at, ContextWord word, int value)
    {
        ReadOnlySpan<byte> wanted = word.Text;
        if (text.Length - at < wanted.Length || (word.NeedsStart && WordEdge.TouchesBefore(text, at))) return -1;
        for (int i = 0; i < wanted.Length; i++)
            if (Fold(text, at + i) != wanted[i] && !IsGap(text[at + i], wanted[i])) return -1;

        int end = at + wanted.Length;
        if (!word.NeedsEnd || IsEnd(text, end, value)) return end;
        end += SuffixLength(text[end..]);
        return IsEnd(text, end, value) ? end : -1;
    }

    static bool IsEnd(ReadOnlySpan<byte> text, int end, int value) => end == value || !WordEdge.TouchesAfter(text, end);

    static bool IsGap(byte b, byte wanted) => wanted == ' ' && b is (byte)'\t' or (byte)'-' or (byte)'_';

    static int SuffixLength(ReadOnlySpan<byte> text)
    {
        if (Starts(text, "nummers"u8)) return 7;
        if (Starts(text, "nummer"u8)) return 6;
        return Starts(text, "nr"u8) || Starts(text, "no"u8) ? 2 : 0;
    }

    static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower)
    {
        if (text.Length < lower.Length) return false;
        for (int i = 0; i < lower.Length; i++)
            if (Ascii.ToLower(text[i]) != lower[i]) return false;
        return true;
    }

    /// <summary>The byte in lower case, for ASCII and for the letters of Latin-1 (second byte of C3 80 to C3 9E).</summary>
    static byte Fold(ReadOnlySpan<byte> text, int at)
    {
        byte b = text[at];
        bool isLatinCapital = b is >= 0x80 and <= 0x9E && at > 0 && text[at - 1] == 0xC3 && b != 0x97;
        return isLatinCapital ? (byte)(b + 0x20) : Ascii.ToLower(b);
    }

    static int Bucket(byte first, byte second) => (first * 61 + second) & (Buckets - 1);
}
