using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One sequence reader on its way through one text.</summary>
sealed class SequenceTrack(CompiledRule rule, OverlapResolver hits)
{
    readonly SequenceReader _reader = ((SequenceDetector)rule.Detector).Open();
    readonly SequenceFindings _sink = new();

    /// <summary>Position before which this reader reports nothing more.</summary>
    public long Decided { get; private set; }

    /// <summary>Lets the reader read what has been appended since the last call.</summary>
    /// <exception cref="InvalidOperationException">The reader broke its contract; the text counts as not scanned.</exception>
    public void Advance(TextView text, bool isFinal)
    {
        int from = (int)(Decided - text.Dropped), viewStart = Math.Max(0, from - rule.MaxBefore);
        ReadOnlySpan<byte> view = text.Bytes[viewStart..];
        _sink.Clear();
        int decided = _reader.Read(view, from - viewStart, isFinal, _sink);
        bool isAllowed = decided >= from - viewStart && decided <= view.Length && view.Length - decided <= (isFinal ? 0 : rule.MaxAfter);
        if (!isAllowed) throw new InvalidOperationException($"Detector '{rule.Detector.Kind}' decided outside the text it was given.");
        foreach (SequenceFinding finding in _sink.Span) Keep(finding, from - viewStart, decided, view.Length, text.Dropped + viewStart);
        Decided = text.Dropped + viewStart + decided;
    }

    public void Clear()
    {
        _reader.Reset();
        Decided = 0;
    }

    /// <summary>Begins the next text of the same message.</summary>
    public void Next()
    {
        _reader.Next();
        Decided = 0;
    }

    void Keep(in SequenceFinding finding, int from, int decided, int length, long origin)
    {
        bool isAllowed = finding.Start >= from && finding.Start < decided && finding.Length > 0 && finding.Start + finding.Length <= length;
        if (!isAllowed) throw new InvalidOperationException($"Detector '{rule.Detector.Kind}' reported outside what it decided.");
        if (finding.Confidence >= rule.From)
            hits.Add(new Hit(origin + finding.Start, finding.Length, rule, finding.Confidence, finding.Facts, finding.Link));
    }
}
