using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Sorts names by how they are written, so that the weakest kind shows.</summary>
static partial class NameKind
{
    public static string Of(string text, int start, int end)
    {
        string name = text[start..end];
        if (name.Contains(',', StringComparison.Ordinal)) return "comma";
        if (!name.Any(char.IsUpper)) return "lower case";
        if (DoubleSurname().IsMatch(name)) return "double surname";
        if (name.Any(static c => c > 0x7F)) return "non-ascii";
        if (Initials().IsMatch(name)) return "initials";
        if (!name.Any(char.IsWhiteSpace)) return "single word";
        return Title().IsMatch(text[Math.Max(0, start - 12)..start]) ? "after a title" : "full";
    }

    [GeneratedRegex(@"\p{L}\s?[-–]\s?\p{L}")]
    private static partial Regex DoubleSurname();

    [GeneratedRegex(@"^([A-Z][a-z]{0,2}\.\s?)+|^[A-Z]{1,3}\s")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b(heer|dhr|meneer|mevrouw|mevr|mw|mr|drs|dr|ir|ing|prof)\.?\s$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
