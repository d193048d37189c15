using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>The literals under which the prefilter finds a word list: the start of each spelling, with and without diacritics.</summary>
static class TermAnchors
{
    const int MaxBytes = 16;
    const int MinCut = 4;
    const string Vowels = "aeiou";

    /// <summary>Literals for the terms; every text that <see cref="TermTrie.Match"/> accepts starts with one of them.</summary>
    /// <remarks>
    /// In Dutch a diaeresis stands on the second of two vowels. A literal therefore ends before such a vowel, or comes in both forms when too
    /// little would be left. Other diacritics in the first letters are found when the author writes them.
    /// </remarks>
    public static IReadOnlyList<string> Of(IEnumerable<Term> terms)
    {
        var literals = new HashSet<string>(StringComparer.Ordinal);
        foreach (Term term in terms)
        {
            AddWritten(literals, term.Text.ToLowerInvariant());
            foreach (string spelling in term.Spellings()) Add(literals, spelling.Split(' ')[0]);
        }

        return [.. literals.Where(literal => !HasShorter(literals, literal)).Order(StringComparer.Ordinal)];
    }

    static void AddWritten(HashSet<string> literals, string text)
    {
        string word = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)[0];
        if (!Ascii(word) && word.Length >= 2) literals.Add(Cut(word, MaxBytes));
    }

    static void Add(HashSet<string> literals, string word)
    {
        if (word.Length == 1)
        {
            // "B en W": one letter is too short for a literal, so the gap after it belongs to it.
            literals.UnionWith([word + " ", word + "-", word + "\n"]);
            return;
        }

        int pair = VowelPair(word);
        if (pair >= MinCut) word = word[..pair];
        else if (pair > 0) literals.Add(Cut(word[..pair] + Trema(word[pair]) + word[(pair + 1)..], MaxBytes));
        literals.Add(Cut(word, MaxBytes));
    }

    /// <summary>Index of the second of the first two vowels in a row; 0 when there is none.</summary>
    static int VowelPair(string word)
    {
        for (int i = 1; i < word.Length; i++)
            if (IsVowel(word[i]) && IsVowel(word[i - 1])) return i;
        return 0;
    }

    static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    static char Trema(char vowel) => vowel switch { 'a' => 'ä', 'e' => 'ë', 'i' => 'ï', 'o' => 'ö', _ => 'ü' };

    static string Cut(string word, int most)
    {
        while (Encoding.UTF8.GetByteCount(word) > most) word = word[..^1];
        return word;
    }

    static bool HasShorter(HashSet<string> literals, string literal)
    {
        for (int length = 2; length < literal.Length; length++)
            if (literals.Contains(literal[..length])) return true;
        return false;
    }

    static bool Ascii(string text) => text.All(char.IsAscii);
}
