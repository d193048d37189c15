namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>A sequence detector that keeps silent about the values its rule allows.</summary>
sealed class SparingSequenceDetector(SequenceDetector inner, AllowedValues allowed) : SequenceDetector
{
    public override string Kind => inner.Kind;

    public override int MaxBefore => inner.MaxBefore;

    public override int MaxAfter => inner.MaxAfter;

    public override int MaxLead => inner.MaxLead;

    public override int OpenTail(ReadOnlySpan<byte> before) => inner.OpenTail(before);

    public override SequenceReader Open() => new Reader(inner.Open(), allowed);

    sealed class Reader(SequenceReader inner, AllowedValues allowed) : SequenceReader
    {
        readonly SequenceFindings _found = new();

        public override int Read(ReadOnlySpan<byte> view, int from, bool isFinal, SequenceFindings sink)
        {
            _found.Clear();
            int decided = inner.Read(view, from, isFinal, _found);
            foreach (ref readonly SequenceFinding finding in _found.Span)
                if (!allowed.Contains(view.Slice(finding.Start, finding.Length))) sink.Add(finding.Start, finding.Length, finding.Confidence, finding.Link, finding.Facts);
            return decided;
        }

        public override void Reset() => inner.Reset();

        public override void Next() => inner.Next();
    }
}
