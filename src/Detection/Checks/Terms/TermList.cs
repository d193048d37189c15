using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>The terms of a rule, ready to be found.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class TermList
{
    /// <summary>Longest term in bytes with its endings, its wider spaces and its diacritics.</summary>
    public const int MaxMatch = 256;

    readonly TermTrie _trie = new();

    /// <exception cref="RuleException">With every term that cannot be used, or when there are none.</exception>
    public TermList(Rule rule)
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

    /// <summary>What the prefilter looks for.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>What may follow a literal for a term to stand there.</summary>
    public LiteralTail TailOf(string literal) => _trie.TailOf(Folding.Fold(literal));

    /// <summary>Index after the longest term that stands here as whole words, or -1.</summary>
    public int EndAt(ref Window window, int start)
        => window.TouchesBefore(start) && window.TouchesAfter(start) ? -1 : _trie.Match(ref window, start);
}
