namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A detector that reads the text as a sequence instead of judging one anchor at a time: the person-name tagger.</summary>
/// <remarks>
/// Immutable and shared between threads; what it remembers of one text lives in its <see cref="SequenceReader"/>.
/// <see cref="Detector.MaxBefore"/> is how far its reader may look back, <see cref="Detector.MaxAfter"/> how many bytes it may leave undecided.
/// </remarks>
public abstract class SequenceDetector : Detector
{
    public sealed override AnchorSet Anchors => AnchorSet.None;

    /// <summary>A reader for one text at a time. Readers are pooled with their stream, so this is called rarely.</summary>
    public abstract SequenceReader Open();

    /// <summary>Never called: a sequence detector has no anchors.</summary>
    public sealed override Confirmation Confirm(in Candidate candidate) => Confirmation.No;
}
