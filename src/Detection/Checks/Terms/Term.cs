namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>One entry of a word list as its author wrote it.</summary>
/// <remarks>
/// Plain: any case, with inflection. <c>=Naam</c>: exactly these letters. <c>woord*</c>: also longer words that start with it. A word of two
/// or three capitals is an abbreviation and taken exactly too, because "SP" is a party and "sp" is nothing.
/// </remarks>
/// <param name="Text">The words, without the signs.</param>
/// <param name="IsExact">Whether case counts and inflection is off.</param>
/// <param name="IsPrefix">Whether a longer last word counts.</param>
sealed record Term(string Text, bool IsExact, bool IsPrefix)
{
    const int MaxBytes = 96;
    const int MaxAbbreviation = 3;

    /// <summary>Reads a term; on failure <paramref name="problem"/> says in Dutch what is wrong and how to mend it.</summary>
    public static Term? Parse(string written, out string problem)
    {
        string text = written.Trim();
        bool isExact = text.StartsWith('='), isPrefix = text.EndsWith('*');
        text = text.TrimStart('=').TrimEnd('*').Trim();
        problem = Problem(written, text, isPrefix);
        if (problem.Length > 0) return null;

        bool isAbbreviation = text.Length <= MaxAbbreviation && text.All(char.IsUpper);
        return new(text, isExact || isAbbreviation, isPrefix);
    }

    static string Problem(string written, string text, bool isPrefix)
    {
        if (text.Length == 0) return "Een term is leeg. Haal de regel weg of vul een woord in.";
        if (!text.Any(char.IsLetterOrDigit)) return $"Term '{written}' heeft geen letter of cijfer. Neem een woord op.";
        if (text.Contains('*', StringComparison.Ordinal)) return $"Term '{written}' heeft een * op een andere plek dan achteraan. Zet de * aan het eind van het woord.";
        if (System.Text.Encoding.UTF8.GetByteCount(text) > MaxBytes) return $"Term '{written}' is te lang. Gebruik hoogstens {MaxBytes} tekens.";
        if (text.Count(char.IsLetterOrDigit) < 2) return $"Term '{written}' is te kort. Gebruik minstens twee letters of cijfers.";
        return isPrefix && text.Length < 4 ? $"Term '{written}' vindt te veel woorden. Zet minstens vier letters voor de *." : "";
    }

    /// <summary>Every spelling to look for, folded.</summary>
    public IEnumerable<string> Spellings()
    {
        string[] words = System.Text.Encoding.UTF8.GetString(Folding.Fold(Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> spellings = [""];
        for (int i = 0; i < words.Length; i++)
        {
            IReadOnlyList<string> forms = Forms(words[i], isLast: i == words.Length - 1, words.Length);
            bool isFirst = i == 0;
            spellings = [.. spellings.SelectMany(before => forms.Select(form => isFirst ? form : $"{before} {form}"))];
        }

        return spellings;
    }

    /// <summary>All forms for the last word; in a short phrase the words before it may have an ending too ("vertrouwelijke stukken").</summary>
    IReadOnlyList<string> Forms(string word, bool isLast, int words)
    {
        if (IsExact) return [word];
        if (isLast) return DutchInflection.Forms(word);
        return words <= 3 && word.Length > 3 ? [word, word + "e", word + "s"] : [word];
    }
}
