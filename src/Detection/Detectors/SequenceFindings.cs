using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Where a <see cref="SequenceReader"/> reports what it finds, in coordinates of the view it was given.</summary>
/// <remarks>Reused between calls; belongs to one stream.</remarks>
public sealed class SequenceFindings
{
    SequenceFinding[] _items = new SequenceFinding[16];

    public int Count { get; private set; }

    public ReadOnlySpan<SequenceFinding> Span => _items.AsSpan(0, Count);

    /// <param name="start">Index in the view.</param>
    /// <param name="length">At least 1; the finding ends within the view.</param>
    /// <param name="confidence">How sure; findings below the rule's threshold are dropped by the scanner.</param>
    /// <param name="link">Non-zero and equal for findings of one text that are the same person in different forms; 0 when not known.</param>
    /// <param name="facts">What the confidence rests on.</param>
    public void Add(int start, int length, Confidence confidence, int link = 0, FindingFacts facts = FindingFacts.None)
    {
        if (Count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = new(start, length, confidence, link, facts);
    }

    internal void Clear() => Count = 0;
}
