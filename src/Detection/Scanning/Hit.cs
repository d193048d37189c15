using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>A confirmed candidate whose overlaps are not resolved yet. Positions are those of the whole view.</summary>
readonly record struct Hit(long Start, int Length, CompiledRule Rule, Confidence Confidence, FindingFacts Facts, int Link)
{
    public long End => Start + Length;

    /// <summary>Order in which overlaps are resolved: leftmost, longest, labelled, gravest, surest; then the order of the rules.</summary>
    public static int Compare(in Hit a, in Hit b)
    {
        if (a.Start != b.Start) return a.Start.CompareTo(b.Start);
        if (a.Length != b.Length) return b.Length.CompareTo(a.Length);
        int label = ((int)(b.Facts & FindingFacts.Label)).CompareTo((int)(a.Facts & FindingFacts.Label));
        if (label != 0) return label;
        if (a.Rule.Severity != b.Rule.Severity) return b.Rule.Severity.CompareTo(a.Rule.Severity);
        if (a.Confidence != b.Confidence) return ((int)b.Confidence).CompareTo((int)a.Confidence);
        return a.Rule.Index != b.Rule.Index ? a.Rule.Index.CompareTo(b.Rule.Index) : a.Link.CompareTo(b.Link);
    }
}
