using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Combining;

/// <summary>Stands for a rule about findings that are personal, or worse, only together: an address and a date of birth.</summary>
/// <remarks>Reads no text. Its context words are kinds of findings; <see cref="CombinationTrack"/> sees them pass.</remarks>
sealed class CombinationDetector : Detector
{
    /// <exception cref="RuleException">The rule names fewer than two kinds, or too many.</exception>
    public CombinationDetector(Rule rule)
    {
        if (rule.Context.Count is < 2 or > CombinationRules.MaxKinds || rule.Context.Distinct(StringComparer.Ordinal).Count() < rule.Context.Count)
            throw new RuleException([new(rule.Id, rule.Source, $"Noem onder 'context' 2 tot {CombinationRules.MaxKinds} verschillende soorten vondsten die samen moeten voorkomen.")]);
        Kinds = rule.Context;
    }

    /// <summary>The kinds that must stand together.</summary>
    public IReadOnlyList<string> Kinds { get; }

    public override string Kind => "combination";

    public override AnchorSet Anchors => AnchorSet.None;

    public override int MaxBefore => 0;

    public override int MaxAfter => 1;

    public override Confirmation Confirm(in Candidate candidate) => Confirmation.No;
}
