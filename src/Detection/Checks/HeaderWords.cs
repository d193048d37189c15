using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The words of a rule as they stand in headers of columns: <c>Geb. datum</c>, <c>geboorte_datum</c>, <c>clientBsn</c>.</summary>
/// <remarks>A header matches when the words of a phrase stand in it one after another, as whole words; signs, case and underscores do not count.</remarks>
sealed class HeaderWords
{
    /// <summary>Longest header that is read, in bytes.</summary>
    public const int MaxLength = 48;

    const int MaxWords = 5;
    const string Number = "nummer";

    static readonly WordSet s_numbers = new("nr nr. nummer huisnr huisnr. huisnummer no toev toev. toevoeging");
    static readonly WordSet s_streets = new("straat straatnaam adres woonadres street huisnummer huisnr nr nr.");

    readonly byte[][][] _phrases;

    public HeaderWords(IEnumerable<string> phrases) => _phrases = [.. phrases.SelectMany(Forms).Distinct(StringComparer.Ordinal).Select(Split)];

    /// <summary>True for the header of a house number that stands behind the street.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> header) => s_numbers.Contains(header);

    /// <summary>True for the header of a street, or of an address without its number.</summary>
    public static bool IsStreet(ReadOnlySpan<byte> header) => s_streets.Contains(header);

    /// <summary>The words with which the phrases begin, lower case; one of them stands in every header that matches.</summary>
    public IEnumerable<byte[]> FirstWords => _phrases.Where(static phrase => phrase.Length > 0).Select(static phrase => phrase[0]);

    /// <summary>True when the header of one column speaks of this.</summary>
    public bool Match(ReadOnlySpan<byte> header)
    {
        if (header.Length > MaxLength) return false;
        Span<byte> lower = stackalloc byte[MaxLength];
        Span<int> starts = stackalloc int[MaxWords + 1];
        int words = Words(header, lower, starts);
        if (words == 0) return false;
        foreach (byte[][] phrase in _phrases)
        {
            for (int first = 0; first + phrase.Length <= words; first++)
                if (IsAt(phrase, lower, starts, first)) return true;
        }

        return false;
    }

    /// <summary>True for a capital that begins a new word inside one; a capital that ends its word begins none: KvK is one word.</summary>
    public static bool IsHump(ReadOnlySpan<byte> header, int at)
        => Ascii.IsUpper(header[at]) && at > 0 && Ascii.IsLower(header[at - 1]) && at + 1 < header.Length && Ascii.IsWord(header[at + 1]);

    static bool IsAt(byte[][] phrase, ReadOnlySpan<byte> lower, ReadOnlySpan<int> starts, int first)
    {
        for (int i = 0; i < phrase.Length; i++)
            if (!lower[starts[first + i]..starts[first + i + 1]].SequenceEqual(phrase[i])) return false;
        return true;
    }

    /// <summary>Copies the words in lower case one behind another; 0 when there are none or too many.</summary>
    static int Words(ReadOnlySpan<byte> header, Span<byte> lower, Span<int> starts)
    {
        int words = 0, length = 0;
        bool isInWord = false;
        for (int i = 0; i < header.Length; i++)
        {
            byte b = header[i];
            bool isHump = isInWord && IsHump(header, i);
            if (!Ascii.IsWord(b))
            {
                isInWord = false;
                continue;
            }

            if (!isInWord || isHump)
            {
                if (words == MaxWords) return 0;
                starts[words++] = length;
            }

            isInWord = true;
            lower[length++] = Ascii.ToLower(b);
        }

        starts[words] = length;
        return words;
    }

    /// <summary>A phrase as it is, and for "polisnummer" also "polis nr", "polisnr" and "nummer polis".</summary>
    static IEnumerable<string> Forms(string phrase)
    {
        if (phrase.Length < Number.Length + 3 || phrase.Contains(' ', StringComparison.Ordinal) || !phrase.EndsWith(Number, StringComparison.Ordinal)) return [phrase];
        string stem = phrase[..^Number.Length];
        return [phrase, $"{stem} {Number}", $"{stem} nr", $"{stem}nr", $"{Number} {stem}", $"nr {stem}"];
    }

    static byte[][] Split(string phrase)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(phrase);
        byte[] lower = new byte[Math.Max(MaxLength, bytes.Length)];
        int[] starts = new int[MaxWords + 1];
        int words = Words(bytes, lower, starts);
        return [.. Enumerable.Range(0, words).Select(i => lower[starts[i]..starts[i + 1]])];
    }
}
