using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One rule with its detector, as the scanner uses it.</summary>
sealed class CompiledRule(ushort index, Rule rule, Detector detector)
{
    public ushort Index { get; } = index;

    public Detector Detector { get; } = detector;

    readonly WindowDetector? _window = detector as WindowDetector;

    public bool IsShared { get; } = detector.IsShared;

    public int MaxBefore { get; } = detector.MaxBefore;

    public int MaxAfter { get; } = detector.MaxAfter;

    public int MaxLead { get; } = detector.MaxLead;

    public int DigitWithin { get; } = detector.DigitWithin;

    public bool IsLiteral { get; } = detector.Anchors == AnchorSet.Literal;

    public int CapitalsInRow { get; } = detector.CapitalsInRow;

    /// <summary>Short name of what it finds: the rule's own, or else the detector's.</summary>
    public string Kind { get; } = rule.Kind is { Length: > 0 } kind ? kind : detector.Kind;

    public Confidence From { get; } = rule.From;

    public int Severity { get; } = Scanning.Severity.Of(rule);

    /// <summary>Its part in the order of hits.</summary>
    public ulong Rank { get; } = Hit.RankOf(index, rule, detector.Anchors == AnchorSet.DigitRun);

    /// <summary>Asks the detector about an anchor.</summary>
    /// <param name="text">The window.</param>
    /// <param name="anchor">Index of the anchor in it.</param>
    /// <param name="isFinal">As <see cref="Candidate.IsFinal"/>.</param>
    public Confirmation Confirm(ReadOnlySpan<byte> text, int anchor, bool isFinal)
        => _window is { } window ? window.Confirm(text, anchor, isFinal) : Detector.Confirm(new Candidate { Text = text, Anchor = anchor, IsFinal = isFinal });

    readonly bool _hasWords = rule.Context.Count + rule.Suppress.Count > 0;
    readonly bool _suppresses = rule.Suppress.Count > 0;

    /// <summary>True when the words around a confirmed candidate can change what is reported: nothing makes it surer than certain.</summary>
    public bool NeedsWords(in Confirmation answer)
        => _hasWords && (_suppresses || answer.Need != ContextNeed.None || answer.Confidence != Confidence.Certain);
}
