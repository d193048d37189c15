using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Terms;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the words and phrases of a rule as whole words, with Dutch endings, in any case, with or without diacritics.</summary>
/// <remarks>What a term may say is told at <see cref="Term"/>. White space and hyphens between the words of a phrase are the same.</remarks>
public sealed class TermsDetector : WindowDetector
{
    /// <summary>Longest term with its endings, its wider spaces and its diacritics.</summary>
    const int MaxMatch = 256;

    readonly TermTrie _trie = new();

    /// <param name="rule">Rule whose <see cref="Rule.Terms"/> are looked for.</param>
    /// <exception cref="RuleException">With every term that cannot be used, or when there are none.</exception>
    public TermsDetector(Rule rule)
    {
        var terms = new List<Term>(rule.Terms.Count);
        var problems = new List<RuleProblem>();
        if (rule.Terms.Count == 0) problems.Add(new(rule.Id, rule.Source, "Er staan geen woorden onder 'terms'. Voeg minstens één woord toe."));
        foreach (string written in rule.Terms)
        {
            if (Term.Parse(written, out string problem) is { } term) terms.Add(term);
            else problems.Add(new(rule.Id, rule.Source, problem));
        }

        if (problems.Count > 0) throw new RuleException(problems);
        foreach (Term term in terms) _trie.Add(term);
        Literals = TermAnchors.Of(terms);
    }

    public override string Kind => "term";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; }

    public override int MaxBefore => 4;

    public override int MaxAfter => MaxMatch;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start) && window.TouchesAfter(start)) return Confirmation.No;
        int end = _trie.Match(ref window, start);
        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely);
    }
}
