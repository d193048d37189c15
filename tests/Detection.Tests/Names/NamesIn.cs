using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>What the name detector finds in a text, read in one piece or cut as told.</summary>
static class NamesIn
{
    public static PersonNameDetector Detector { get; } = new();

    public sealed record Name(string Text, Confidence Confidence, int Link);

    /// <summary>Names that count under the shipped rule.</summary>
    public static string[] Text(string text) => [.. All(text).Where(static n => n.Confidence >= Confidence.Likely).Select(static n => n.Text)];

    public static List<Name> All(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [.. Read(bytes, bytes.Length).Select(f => new Name(Encoding.UTF8.GetString(bytes, f.Start, f.Length), f.Confidence, f.Link))];
    }

    /// <summary>All findings when the text arrives in pieces of this many bytes, with offsets in the whole text.</summary>
    public static List<SequenceFinding> Read(byte[] bytes, int piece) => Read(Detector.Open(), bytes, piece);

    public static List<SequenceFinding> Read(SequenceReader reader, byte[] bytes, int piece)
    {
        reader.Reset();
        var found = new List<SequenceFinding>();
        var sink = new SequenceFindings();
        int decided = 0;
        for (int end = Math.Min(piece, bytes.Length); ; end = Math.Min(end + piece, bytes.Length))
        {
            bool isFinal = end == bytes.Length;
            int start = decided;
            int seen = sink.Count;
            decided = start + reader.Read(bytes.AsSpan(start, end - start), 0, isFinal, sink);
            foreach (SequenceFinding finding in sink.Span[seen..]) found.Add(finding with { Start = start + finding.Start });
            if (end - decided > Detector.MaxAfter) throw new InvalidOperationException("more is undecided than allowed");
            if (isFinal) return found;
        }
    }
}
