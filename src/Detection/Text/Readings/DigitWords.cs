using System.Buffers;
using System.Collections.Frozen;
using System.Text.Unicode;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Words in which people write digits out, in Dutch and English, and the words between the parts of a number.</summary>
static class DigitWords
{
    /// <summary>Most bytes of a word that is looked up.</summary>
    public const int MaxLength = 24;

    /// <summary>Most capitals in a row that are a piece of a number.</summary>
    public const int MaxCapitals = 4;

    /// <summary>Words that say the next digit comes more than once.</summary>
    public const int Repeats = 0x100;

    /// <summary>Words that may stand between two parts of one number.</summary>
    public const int Filler = 0x200;

    /// <summary>Words that say that what follows is a next part; one of these must be there.</summary>
    public const int Parts = 0x400;

    static readonly SearchValues<byte> s_firstLetters = SearchValues.Create("abcdefghilmnoprstvwzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    static readonly ThreeLetters s_starts = Starts(static _ => true);

    /// <summary>First three letters of every digit in words.</summary>
    public static ThreeLetters NumberStarts { get; } = Starts(static meaning => meaning is >= 1 << 12 or (> Repeats and < Filler));

    static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First two letters of every word, five bits of each.</summary>
    static readonly bool[] s_beginnings = Beginnings();

    /// <summary>False when the word at the start of this text is no piece of a number and stands between no two: by its first letters, or
    /// because it is a code of letters and digits.</summary>
    /// <param name="text">From a letter on, two bytes or more.</param>
    public static bool MayJoin(ReadOnlySpan<byte> text)
    {
        bool isCapital = Ascii.IsUpper(text[0]) && !Ascii.IsLower(text[1]);
        if (!isCapital && !s_beginnings[(text[0] & 31) << 5 | text[1] & 31]) return false;
        if (text.Length < 3) return true;
        if (!isCapital) return s_starts.May(text[0], text[1], text[2]);
        int letters = 1;
        while (letters <= MaxCapitals && letters < text.Length && Ascii.IsLetter(text[letters])) letters++;
        if (letters == text.Length) return true;
        return letters > MaxCapitals ? s_starts.May(text[0], text[1], text[2]) : !Ascii.IsDigit(text[letters]);
    }

    /// <summary>What the word means: a value from 0 to 99 with its number of digits in bits 12 and up, or one of the constants, or -1.</summary>
    /// <param name="word">UTF-8, any case.</param>
    public static int Of(ReadOnlySpan<byte> word)
    {
        if (word.Length is < 2 or > MaxLength || !MayStart(word[0])) return -1;
        Span<char> lower = stackalloc char[MaxLength];
        if (Utf8.ToUtf16(word, lower, out _, out int length) != OperationStatus.Done) return -1;
        foreach (ref char c in lower[..length]) c = char.ToLowerInvariant(c);
        return s_words.TryGetValue(lower[..length], out int meaning) ? meaning : -1;
    }

    /// <summary>True when the word at this place may be the first of a number: by its first letters, or because it is in capitals.</summary>
    public static bool MayStartNumber(ReadOnlySpan<byte> view, int at)
    {
        if (view.Length - at < 3 || view[at] == 0xC3) return true;
        if (Ascii.IsUpper(view[at]) && !Ascii.IsLower(view[at + 1])) return true;
        return NumberStarts.May(view[at], view[at + 1], view[at + 2]);
    }

    /// <summary>False when the word at this place has one space and a word behind it that is none of these words.</summary>
    public static bool MayGoOn(ReadOnlySpan<byte> view, int at)
    {
        ReadOnlySpan<byte> ahead = view[at..Math.Min(view.Length, at + MaxLength + 1)];
        int end = 0;
        while (end < ahead.Length && Ascii.IsLetter(ahead[end])) end++;
        at += end + 1;
        if (end == ahead.Length || ahead[end] != ' ' || view.Length - at < 3 || Ascii.IsUpper(view[at]) || !Ascii.IsLetter(view[at])) return true;
        return s_starts.May(view[at], view[at + 1], view[at + 2]);
    }

    static ThreeLetters Starts(Func<int, bool> isOne) => new([.. Build().Where(pair => isOne(pair.Value)).Select(static pair => pair.Key)]);

    /// <summary>True for first bytes of all words here.</summary>
    static bool MayStart(byte first) => first is 0xC3 || s_firstLetters.Contains(first);

    /// <summary>Digits that a value counts for: one for "een", two for "twaalf"; 0 for words that are no digits.</summary>
    public static int DigitCount(int meaning) => meaning < 0 ? 0 : meaning >> 12;

    /// <summary>True for words that may stand between two parts.</summary>
    public static bool IsBetween(int meaning) => meaning is Filler or Parts;

    static FrozenDictionary<string, int> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        AddDutch(words);
        AddEnglish(words);
        foreach (string word in "dubbel double".Split(' ')) words[word] = Repeats | 2;
        words["driedubbel"] = Repeats | 3;
        foreach (string word in ("de het is van en cijfer cijfers zijn komt komen met erachter ook nog tot slot mijn nummer the digit digits are and of " +
            "is with comes weer met er volgt volgen nu op als").Split(' ')) words.TryAdd(word, Filler);
        foreach (string word in ("deel delen stuk helft gedeelte eerste tweede derde vierde laatste begin begint rest einde eindigt eind dan daarna vervolgens gevolgd door " +
            "daarachter streepje spatie punt schuine streep part parts half first second third fourth last then followed by next finally dash space dot slash").Split(' '))
            words.TryAdd(word, Parts);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static bool[] Beginnings()
    {
        bool[] beginnings = new bool[32 * 32];
        foreach (string word in Build().Keys)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(word);
            beginnings[(bytes[0] & 31) << 5 | bytes[1] & 31] = true;
        }

        return beginnings;
    }

    static void AddDutch(Dictionary<string, int> words)
    {
        string[] units = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
        string[] tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        for (int i = 0; i < 10; i++) words[units[i]] = i | 1 << 12;
        words["één"] = words["eén"] = 1 | 1 << 12;
        string[] teens = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
        for (int i = 0; i < 10; i++) words[teens[i]] = (10 + i) | 2 << 12;
        for (int ten = 0; ten < tens.Length; ten++)
        {
            words[tens[ten]] = (20 + 10 * ten) | 2 << 12;
            for (int unit = 1; unit < 10; unit++)
                foreach (string and in (string[])["en", "ën"]) words[units[unit] + and + tens[ten]] = (20 + 10 * ten + unit) | 2 << 12;
        }
    }

    static void AddEnglish(Dictionary<string, int> words)
    {
        string[] units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        for (int i = 0; i < 10; i++) words[units[i]] = i | 1 << 12;
    }
}
