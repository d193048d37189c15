using System.Text;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Micro.Rivals.Hyperscan;

/// <summary>Every literal that the shipped rules make the scanner look for, as patterns: marks, terms, labels, field names, formats of secrets.</summary>
/// <remarks>
/// Taken from the product's own catalogue, so that the rival is asked for no less. The words that only weigh what was found are left out on both
/// sides of the comparison's start: the scanner reads them near a find, and so would who calls Hyperscan.
/// </remarks>
static class PhrasePatterns
{
    /// <summary>Shorter literals are in half of all words; they must stand apart.</summary>
    const int LeastAlone = 6;

    /// <summary>Bytes of a token behind its prefix that must be there: enough to tell it from a word, cheap to hold in a stream.</summary>
    const int LeastToken = 8;

    /// <param name="rules">The shipped rules.</param>
    /// <param name="isExpert">False for a word boundary at both ends of everything.</param>
    public static IReadOnlyList<HyperscanPattern> Of(RuleSet rules, bool isExpert)
        => [.. rules.Rules.SelectMany(rule => Of(rule, rules)).Distinct().Select(phrase => phrase.Write(isExpert)).Distinct()];

    /// <summary>Only the marks of confidentiality, as an expert writes them.</summary>
    public static IReadOnlyList<HyperscanPattern> Marks(RuleSet rules)
        => [.. rules.Rules.Where(static rule => Marking(rule.Detector) is not null).SelectMany(rule => Of(rule, rules)).Distinct().Select(static phrase => phrase.Write(isExpert: true)).Distinct()];

    static IEnumerable<Phrase> Of(Rule rule, RuleSet rules)
    {
        if (rule.Detector == "person-name") return [];
        if (rule.Terms.Count > 0) return rule.Terms.Select(static term => new Phrase(term));
        if (Marking(rule.Detector) is { } family) return MarkingPhrases.Of(family).Select(static mark => new Phrase(string.Join(' ', mark.Words.Select(Encoding.UTF8.GetString))) { IsMark = true });
        if (Secrets(rule.Detector) is { } group) return TokenFormats.Of(group).Where(static f => f.Head == 0).Select(static format => new Phrase(format.Prefix) { IsToken = true });
        return rule.Detector switch
        {
            "secret-url" => [new Phrase("://") { Behind = "[^/ @]{1,40}:[^/ @]{1,60}@" }],
            "secret-connection-string" => Literals(rule, rules).Select(static text => new Phrase(text) { Behind = " ?=" }),
            "bsn-spelled" => [new Phrase("") { Behind = "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|nul)[ ,-]{1,2}(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|nul)[ ,-]" }],
            "field" => Literals(rule, rules).Select(static text => new Phrase(text) { Behind = "[\"<]? ?[:=>]" }),
            _ => Literals(rule, rules).Select(static text => new Phrase(text)),
        };
    }

    static IEnumerable<string> Literals(Rule rule, RuleSet rules)
    {
        Detector detector = DetectorCatalogue.Create(rule, rules);
        return detector.Anchors.HasFlag(AnchorSet.Literal) ? detector.Literals : [];
    }

    static MarkingFamily? Marking(string detector) => Member<MarkingFamily>(detector, "marking-");

    static SecretGroup? Secrets(string detector) => Member<SecretGroup>(detector, "secret-");

    static T? Member<T>(string detector, string prefix)
        where T : struct, Enum
        => detector.StartsWith(prefix, StringComparison.Ordinal) && Enum.TryParse(detector[prefix.Length..].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T member) ? member : null;

    /// <summary>A literal with what must stand behind it.</summary>
    sealed record Phrase(string Text)
    {
        public string Behind { get; init; } = "";

        /// <summary># is a number and @ one letter.</summary>
        public bool IsMark { get; init; }

        /// <summary>Case counts, and a run of token bytes must follow.</summary>
        public bool IsToken { get; init; }

        public HyperscanPattern Write(bool isExpert)
        {
            string body = Escape();
            if (IsToken) return new((isExpert ? "" : Edge(Text[0])) + body + $"[0-9A-Za-z_./+-]{{{LeastToken}}}");
            if (Behind.Length > 0) return new((isExpert || Text.Length == 0 ? "" : Edge(Text[0])) + body + Behind, IsCaseless: true);
            if (!isExpert) return new(Edge(Text[0]) + body + Edge(Text[^1]), IsCaseless: true);
            bool isShort = Text.Length < LeastAlone && char.IsAsciiLetterOrDigit(Text[0]);
            return new(isShort ? $"[^a-z0-9]{body}[^a-z0-9]" : body, IsCaseless: true);
        }

        /// <summary>A word boundary where there is a word.</summary>
        static string Edge(char c) => char.IsAsciiLetterOrDigit(c) ? @"\b" : "";

        string Escape()
        {
            StringBuilder text = new();
            foreach (char c in Text)
            {
                if (IsMark && c == '#') text.Append("[0-9]{1,4}");
                else if (IsMark && c == '@') text.Append("[a-i]");
                else if (c < 0x80 && !char.IsAsciiLetterOrDigit(c)) text.Append('\\').Append(c);
                else text.Append(c);
            }

            return text.ToString();
        }
    }
}
