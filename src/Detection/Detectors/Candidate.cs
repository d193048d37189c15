namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>The window of text in which a detector decides about one anchor.</summary>
/// <remarks>
/// The scanner cuts the window to the detector's own <see cref="Detector.MaxBefore"/> and <see cref="Detector.MaxAfter"/>,
/// so a decision is a pure function of a bounded neighbourhood. That is what makes findings independent of how a stream was cut.
/// </remarks>
public readonly ref struct Candidate
{
    /// <summary>The bytes of the window, already normalised (see <c>Text.Normaliser</c>).</summary>
    public required ReadOnlySpan<byte> Text { get; init; }

    /// <summary>Index of the anchor in <see cref="Text"/>.</summary>
    public required int Anchor { get; init; }

    /// <summary>True when no byte will ever follow <see cref="Text"/> within reach of this detector.
    /// When false and the decision depends on what follows, answer <see cref="Confirmation.NeedsMore"/>.</summary>
    public required bool IsFinal { get; init; }
}
