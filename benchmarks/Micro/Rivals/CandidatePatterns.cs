using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Micro.Rivals;

/// <summary>What a detector made of regular expressions would look for: a small part of what the scanner looks for, unchecked.</summary>
static class CandidatePatterns
{
    /// <summary>One alternation: citizen numbers, accounts, telephone numbers, e-mail addresses, cards, and a few marks.</summary>
    const string Alternation =
        @"\b\d{9}\b|\b\d{4}\.\d{2}\.\d{3}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|(?:\+31|\b0)[1-9][0-9]?[- ]?\d{7,8}\b"
        + @"|\b[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,}\b|\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}\b"
        + @"|\b(?:vertrouwelijk|VERTROUWELIJK|staatsgeheim|TLP:RED|TLP:AMBER|embargo)\b";

    public static Regex Interpreted { get; } = new(Alternation, RegexOptions.CultureInvariant);

    public static Regex Compiled { get; } = new(Alternation, RegexOptions.CultureInvariant | RegexOptions.Compiled);

    public static Regex Linear { get; } = new(Alternation, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Matches without making objects of them.</summary>
    public static int Count(Regex regex, string text)
    {
        int count = 0;
        foreach (ValueMatch _ in regex.EnumerateMatches(text)) count++;
        return count;
    }
}
