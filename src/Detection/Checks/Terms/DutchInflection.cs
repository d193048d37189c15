namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>The plural, genitive and adjective forms a Dutch word may have. Makes some that do not exist; nobody types those.</summary>
/// <remarks>Source: Taalunie, Groene Boekje, the rules for open and closed syllables, f/v and s/z. Irregular plurals are the author's to list.</remarks>
static class DutchInflection
{
    const string Vowels = "aeiou";

    /// <summary>The word itself and its forms, all folded.</summary>
    public static IReadOnlyList<string> Forms(string word)
    {
        var forms = new List<string> { word };
        if (word.Length < 3 || !char.IsAsciiLetter(word[^1])) return forms;

        forms.AddRange([word + "s", word + "'s", word + "e", word + "en"]);
        if (word[^1] == 'e') forms.AddRange([word + "n", word + "ns"]);
        if (word.EndsWith("ie", StringComparison.Ordinal)) forms.Add(word + "en");
        if (word.EndsWith("heid", StringComparison.Ordinal)) forms.Add(word[..^3] + "eden");
        AddStemForms(forms, word);
        return forms;
    }

    /// <summary>Adds the forms whose spelling changes before an ending: bom–bommen, raad–raden, brief–brieven, huis–huizen.</summary>
    static void AddStemForms(List<string> forms, string word)
    {
        char last = word[^1];
        if (Vowels.Contains(last, StringComparison.Ordinal) || last is 'w' or 'x' or 'y' or 'j') return;
        bool hasVowelBefore = IsVowel(word, ^2);
        bool hasTwo = hasVowelBefore && word.Length > 3 && IsVowel(word, ^3);
        if (hasVowelBefore && !hasTwo) Add(forms, word + last);
        if (hasTwo && word[^2] == word[^3]) Add(forms, word[..^2] + Voiced(last));
        if (last is 'f' or 's') Add(forms, word[..^1] + Voiced(last));
    }

    static void Add(List<string> forms, string stem) => forms.AddRange([stem + "e", stem + "en"]);

    static bool IsVowel(string word, Index at) => Vowels.Contains(word[at], StringComparison.Ordinal);

    static char Voiced(char last) => last switch { 'f' => 'v', 's' => 'z', _ => last };
}
