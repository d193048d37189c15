using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What happens to one message for one endpoint, and why. The strictest outcome holds for the message as a whole.</summary>
/// <remarks>Immutable. Another endpoint needs a verdict of its own: it may accept other kinds of data.</remarks>
public sealed class Verdict
{
    readonly Dictionary<int, RuleAction> _actions = [];

    Verdict(VerdictKind kind, IReadOnlyList<RuleOutcome> outcomes, Unreadable? unreadable)
    {
        (Kind, Outcomes, Unreadable) = (kind, outcomes, unreadable);
        foreach (RuleOutcome outcome in outcomes) _actions[outcome.RuleIndex] = outcome.Action;
    }

    public VerdictKind Kind { get; }

    /// <summary>One per rule that found something, strictest action first.</summary>
    public IReadOnlyList<RuleOutcome> Outcomes { get; }

    /// <summary>Set when the message is blocked because it cannot be read in full.</summary>
    public Unreadable? Unreadable { get; }

    /// <summary>Outcomes that the user must be warned of although the message leaves.</summary>
    public IEnumerable<RuleOutcome> Warnings => Outcomes.Where(static outcome => outcome.Action == RuleAction.Warn);

    /// <summary>Weighs what was found against what this endpoint may receive.</summary>
    /// <param name="inspection">The message.</param>
    /// <param name="scanner">The scanner that inspected it.</param>
    /// <param name="accepted">Kinds of data the endpoint may receive under its dossier of today.</param>
    public static Verdict Decide(Inspection inspection, Scanner scanner, IReadOnlySet<DataClass> accepted)
    {
        if (inspection.Unreadable is not null) return new(VerdictKind.Block, [], inspection.Unreadable);
        List<RuleOutcome> outcomes = [];
        foreach (RuleHits hits in inspection.Hits)
        {
            Rule rule = scanner.Rules[hits.Rule];
            bool isAccepted = accepted.Contains(rule.Class);
            outcomes.Add(Outcome(rule, hits, isAccepted));
        }

        outcomes.Sort(static (a, b) => a.Action != b.Action ? b.Action.CompareTo(a.Action) : a.RuleIndex.CompareTo(b.RuleIndex));
        VerdictKind kind = outcomes.Count == 0 || outcomes[0].Action < RuleAction.Pseudonymise ? VerdictKind.Pass
            : outcomes[0].Action == RuleAction.Block ? VerdictKind.Block : VerdictKind.Rewrite;
        return new(kind, outcomes, null);
    }

    /// <summary>In a file nothing can be replaced, so what would be replaced elsewhere blocks there; so does a pseudonym that nobody could put back.</summary>
    static RuleOutcome Outcome(Rule rule, RuleHits hits, bool isAccepted)
    {
        RuleAction action = isAccepted ? RuleAction.Observe : rule.Action;
        Place? blocked = action >= RuleAction.Pseudonymise ? hits.FirstInFile : null;
        if (action == RuleAction.Pseudonymise) blocked ??= hits.FirstKept;
        return new(rule, hits.Rule, blocked is null ? action : RuleAction.Block, hits.Count, hits.Confidence, blocked ?? hits.First, isAccepted);
    }

    /// <summary>What is done about findings of a rule; <see cref="RuleAction.Block"/> for a rule this verdict knows nothing of.</summary>
    public RuleAction ActionFor(int ruleIndex) => _actions.GetValueOrDefault(ruleIndex, RuleAction.Block);
}
