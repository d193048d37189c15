using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Text;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Scans in pieces and holds the stream to what it promises on the way. Makes no objects, so that millions of streams are quick.</summary>
static class StreamPromises
{
    /// <param name="scanner">The rules.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="next">Length of the next piece, at least 1.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Scan(Scanner scanner, byte[] text, Func<int> next, FindingList findings)
    {
        using TextStream stream = scanner.OpenStream();
        bool isView = Normaliser.IndexOfTrigger(text) < 0;
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = Math.Min(next(), text.Length - at);
            (long released, int before) = (stream.Released, findings.Count);
            stream.Append(text.AsSpan(at, length), findings);
            AssertLater(findings.Span[before..], released);
            Assert.True(stream.Released >= released && stream.Released <= at + length, "what is released stays released, and is never more than has come");
            Assert.True(!isView || at + length - stream.Released <= scanner.HoldBack, "more is held back than the scanner says");
            foreach (Finding finding in findings.Span[before..]) Assert.True(finding.End <= stream.Released, "a finding that is out is released");
        }

        int last = findings.Count;
        long until = stream.Released;
        stream.Complete(findings);
        AssertLater(findings.Span[last..], until);
        Assert.True(stream.Released == text.Length, "a text that is complete is released");
        AssertInOrder(findings.Span, text.Length);
    }

    /// <summary>In the text, in order, and apart, but for those that say themselves that they lie on another.</summary>
    public static void AssertInOrder(ReadOnlySpan<Finding> findings, int length)
    {
        long end = 0;
        for (int i = 0; i < findings.Length; i++)
        {
            Finding finding = findings[i];
            Assert.True(finding.Length > 0 && finding.Start >= 0 && finding.End <= length, "a finding is in the text");
            if (finding.Facts.HasFlag(FindingFacts.Beside)) Assert.True(LiesOnAnother(findings[..i], finding), "what stands beside lies on a finding before it");
            if ((finding.Facts & (FindingFacts.Combined | FindingFacts.Beside)) != 0) continue;
            Assert.True(finding.Start >= end, "findings are in order and apart");
            end = finding.End;
        }
    }

    static bool LiesOnAnother(ReadOnlySpan<Finding> before, in Finding finding)
    {
        foreach (Finding other in before)
            if (other.Start < finding.End && other.End > finding.Start) return true;
        return false;
    }

    static void AssertLater(ReadOnlySpan<Finding> findings, long released)
    {
        foreach (Finding finding in findings) Assert.True(finding.Start >= released, "a finding touches a byte that was released");
    }
}
