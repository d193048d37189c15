using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Combining;

/// <summary>Sees the findings of one text pass, in order, and adds one when a combination is complete.</summary>
/// <remarks>
/// Remembers for every combination and kind where the last one stood: memory that depends on the rules, not on the text. The answer
/// depends on the findings alone, and those do not depend on how the text was cut. Once reported, a combination starts again, so that a
/// table gives one per row. Not thread-safe.
/// </remarks>
sealed class CombinationTrack(CombinationRules rules)
{
    /// <summary>Most bytes of original text between the first and the last part of a combination: about a paragraph.</summary>
    public const int Reach = 400;

    readonly Seen[] _seen = new Seen[rules.All.Length * CombinationRules.MaxKinds];

    readonly record struct Seen(long End, Confidence Confidence);

    public void Clear() => Array.Clear(_seen);

    /// <summary>Adds a finding and what it completes. What it completes covers the same bytes: before it when its rule is graver, so that it wins where something is put in the place of both, else after it.</summary>
    public void Add(in Finding finding, CompiledRule rule, FindingList findings)
    {
        bool isAdded = false;
        ReadOnlySpan<CombinationPart> parts = rules.Of(rule.Index);
        foreach (CombinationPart part in parts)
        {
            if (!Completes(part, finding, out Confidence confidence)) continue;
            CompiledRule whole = rules.All[part.Combination];
            if (confidence < whole.From) continue;
            if (!isAdded && whole.Severity <= rule.Severity)
            {
                findings.Add(finding);
                isAdded = true;
            }

            findings.Add(new Finding(finding.Start, finding.Length, whole.Index, confidence, FindingFacts.Combined));
        }

        if (!isAdded) findings.Add(finding);
    }

    bool Completes(CombinationPart part, in Finding finding, out Confidence confidence)
    {
        Span<Seen> seen = _seen.AsSpan(part.Combination * CombinationRules.MaxKinds, part.Count);
        seen[part.Place] = new(finding.End, finding.Confidence);
        confidence = Confidence.Certain;
        foreach (Seen one in seen)
        {
            if (one.End == 0 || finding.Start - one.End > Reach) return false;
            if (one.Confidence < confidence) confidence = one.Confidence;
        }

        seen.Clear();
        return true;
    }
}
