using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>A sequence detector for tests: reports every word that starts with a capital; words with the same first letter are linked.</summary>
sealed class CapitalRunDetector : SequenceDetector
{
    public override string Kind => "capital";

    public override int MaxBefore => 1;

    public override int MaxAfter => 40;

    public override SequenceReader Open() => new Reader();

    sealed class Reader : SequenceReader
    {
        public override int Read(ReadOnlySpan<byte> view, int from, bool isFinal, SequenceFindings sink)
        {
            int at = from;
            while (at < view.Length)
            {
                int end = at;
                while (end < view.Length && end - at < 40 && Ascii.IsLetter(view[end])) end++;
                if (end == view.Length && !isFinal && end - at < 40) return at;
                bool isWord = end > at && Ascii.IsUpper(view[at]) && (at == 0 || !Ascii.IsLetter(view[at - 1]));
                if (isWord) sink.Add(at, end - at, Confidence.Likely, link: view[at]);
                at = Math.Max(end, at + 1);
            }

            return at;
        }

        public override void Reset()
        {
        }
    }
}
