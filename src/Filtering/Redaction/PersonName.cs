using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The parts of a name by which people are told apart, in capitals and without accents; empty when not given.</summary>
/// <param name="Given">First given name.</param>
/// <param name="Initial">First initial, also that of <paramref name="Given"/>; '\0' when not given.</param>
/// <param name="Surname">Surname without tussenvoegsels.</param>
/// <param name="Single">The only word of a name of which it does not show whether it is a given name or a surname.</param>
/// <param name="Courtesy">How the person is addressed just before the name.</param>
readonly record struct PersonName(string Given, char Initial, string Surname, string Single, Courtesy Courtesy)
{
    const int LongestInitials = 3;

    // Tussenvoegsels and their counterparts in names from elsewhere: they say where the surname begins and are themselves no name.
    static readonly HashSet<string> s_particles =
    [
        "VAN", "DE", "DER", "DEN", "TER", "TEN", "TE", "HET", "'T", "’T", "OP", "IN", "AAN", "BIJ", "UIT", "OVER", "ONDER", "VOOR", "D'", "D’",
        "VON", "VOM", "ZU", "ZUM", "LA", "LE", "DU", "DES", "DEL", "DELLA", "DI", "DA", "DOS", "EL", "AL", "BEN", "BIN", "IBN", "ABU", "OULD",
    ];

    static readonly HashSet<string> s_titles = ["MR", "DRS", "DR", "IR", "ING", "PROF", "DS", "JHR", "JKVR", "MSC", "BSC", "MA", "BA", "LLM", "PHD", "JR", "SR"];

    /// <summary>How many parts are known; a fuller form says more about who it is.</summary>
    public int Completeness => (Given.Length > 0 ? 3 : Initial != '\0' ? 1 : 0) + (Surname.Length > 0 ? 3 : 0) + (Single.Length > 0 ? 2 : 0);

    /// <summary>Reads a name as it was found in a text.</summary>
    /// <param name="text">The name.</param>
    /// <param name="courtesy">What stands before it.</param>
    public static PersonName Read(string text, Courtesy courtesy)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        List<string> words = Words(comma < 0 ? text : $"{text[(comma + 1)..]} {text[..comma]}", out bool hasInitials, out char initial, out int surnameAt);
        if (words.Count == 0) return new("", initial, "", "", courtesy);
        bool isSurnameFirst = hasInitials || surnameAt == 0 || courtesy is Courtesy.Madam or Courtesy.Sir or Courtesy.Family;
        if (words.Count == 1) return isSurnameFirst ? new("", initial, words[0], "", courtesy) : new("", '\0', "", words[0], courtesy);
        if (hasInitials || surnameAt == 0) return new("", initial, words[Math.Max(surnameAt, 0)], "", courtesy);
        return new(words[0], words[0][0], words[surnameAt > 0 ? surnameAt : ^1], "", courtesy);
    }

    /// <summary>Whether both can be one person, with at least one name in common.</summary>
    public bool Fits(in PersonName other)
    {
        if (IsContradicted(other)) return false;
        if (Single.Length > 0) return Single == other.Single || Single == other.Given || Single == other.Surname;
        if (other.Single.Length > 0) return other.Single == Given || other.Single == Surname;
        return Surname.Length > 0 && Surname == other.Surname || (Surname.Length == 0 || other.Surname.Length == 0) && Given.Length > 0 && Given == other.Given;
    }

    /// <summary>What is known when both are one person.</summary>
    public PersonName With(in PersonName other)
    {
        string given = Given.Length > 0 ? Given : other.Given, surname = Surname.Length > 0 ? Surname : other.Surname;
        string single = given.Length + surname.Length > 0 ? "" : Single;
        char initial = given.Length > 0 ? given[0] : Initial != '\0' ? Initial : other.Initial;
        return new(given, initial, surname, single, Courtesy == Courtesy.None ? other.Courtesy : Courtesy);
    }

    bool IsContradicted(in PersonName other)
    {
        if (Courtesy != Courtesy.None && other.Courtesy != Courtesy.None && Courtesy != other.Courtesy) return true;
        if (Courtesy == Courtesy.Family || other.Courtesy == Courtesy.Family) return Courtesy != other.Courtesy;
        if (Given.Length > 0 && other.Given.Length > 0 && Given != other.Given) return true;
        if (Surname.Length > 0 && other.Surname.Length > 0 && Surname != other.Surname) return true;
        return Initial != '\0' && other.Initial != '\0' && Initial != other.Initial;
    }

    /// <summary>The words that are a name. <paramref name="surnameAt"/> is the first word after a particle, or -1.</summary>
    static List<string> Words(string text, out bool hasInitials, out char initial, out int surnameAt)
    {
        List<string> words = [];
        (hasInitials, initial, surnameAt) = (false, '\0', -1);
        foreach (string part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string word = Fold(part.Trim('.', ',', ';', ':', '"', '(', ')'));
            if (word.Length == 0 || s_titles.Contains(word)) continue;
            if (s_particles.Contains(word)) surnameAt = surnameAt < 0 ? words.Count : surnameAt;
            else if (words.Count == 0 && IsInitials(part, word)) (hasInitials, initial) = (true, initial == '\0' ? word[0] : initial);
            else words.Add(word);
        }

        if (surnameAt >= words.Count) surnameAt = -1;
        return words;
    }

    static bool IsInitials(string part, string word) => word.Length == 1 || (part.EndsWith('.') && word.Replace(".", "", StringComparison.Ordinal).Length <= LongestInitials);

    static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
