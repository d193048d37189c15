using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>A confirmed candidate whose overlaps are not resolved yet. Positions are those of the whole view.</summary>
/// <remarks>Four words without a reference, so that thousands are sorted and handed on without touching the rules.</remarks>
readonly record struct Hit
{
    /// <summary>The lowest bits of a rank, which have no part in the order: the facts, and behind them what is known of the rule.</summary>
    const int Unordered = 16;

    const ulong ActsBit = 1UL << 12, DocumentBit = 1UL << 13, ProtectsBit = 1UL << 14, NumberBit = 1UL << 15;

    const int ConfidenceAt = 32, SeverityAt = 40, LabelAt = 56;

    /// <summary>From the highest bits on: labelled, severity, confidence, the complement of the rule's index; then what is not ordered. Greater goes first.</summary>
    readonly ulong _rank;

    /// <param name="start">Position of the first byte.</param>
    /// <param name="length">Number of bytes.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="confidence">How sure.</param>
    /// <param name="facts">What that rests on.</param>
    /// <param name="link">As <see cref="Finding.Link"/>.</param>
    public Hit(long start, int length, CompiledRule rule, Confidence confidence, FindingFacts facts, int link)
    {
        (Start, Length, Link) = (start, length, link);
        _rank = rule.Rank | (ulong)confidence << ConfidenceAt | (ulong)(facts & FindingFacts.Label) / (ulong)FindingFacts.Label << LabelAt | (ulong)facts;
    }

    Hit(in Hit hit, FindingFacts more) => (Start, Length, Link, _rank) = (hit.Start, hit.Length, hit.Link, hit._rank | (ulong)more);

    public long Start { get; init; }

    public int Length { get; init; }

    public int Link { get; }

    public long End => Start + Length;

    /// <summary>Index of the rule.</summary>
    public ushort Rule => (ushort)~(_rank >> Unordered);

    public Confidence Confidence => (Confidence)(byte)(_rank >> ConfidenceAt);

    public FindingFacts Facts => (FindingFacts)(_rank & (ActsBit - 1));

    /// <summary>True when what the rule finds does not leave as it is, so that nothing laxer may hide it.</summary>
    public bool Protects => (_rank & ProtectsBit) != 0;

    /// <summary>True when what the rule finds is heeded at all.</summary>
    public bool Acts => (_rank & ActsBit) != 0;

    /// <summary>True when what the rule finds says how the text may be used, and nothing about a person.</summary>
    public bool IsOfDocument => (_rank & DocumentBit) != 0;

    /// <summary>True when its rule is asked at digits only.</summary>
    public bool IsNumber => (_rank & NumberBit) != 0;

    /// <summary>What a rule gives to the rank of each of its hits.</summary>
    public static ulong RankOf(ushort index, Rule rule, bool isNumber)
        => (ulong)Severity.Of(rule) << SeverityAt | (ulong)(ushort)~index << Unordered | (rule.Action >= RuleAction.Pseudonymise ? ProtectsBit : 0) | (isNumber ? NumberBit : 0)
            | (rule.Action != RuleAction.Observe ? ActsBit : 0) | (rule.Class is DataClass.Confidential or DataClass.StateSecret ? DocumentBit : 0);

    /// <summary>As it is given out beside the finding that it lies on.</summary>
    public Hit AsBeside() => new(this, FindingFacts.Beside);

    /// <summary>Order in which overlaps are resolved: leftmost, longest, labelled, gravest, surest; then the order of the rules.</summary>
    public static int Compare(in Hit a, in Hit b)
    {
        if (a.Start != b.Start) return a.Start.CompareTo(b.Start);
        if (a.Length != b.Length) return b.Length.CompareTo(a.Length);
        int rank = (b._rank >> Unordered).CompareTo(a._rank >> Unordered);
        return rank != 0 ? rank : a.Link.CompareTo(b.Link);
    }
}
