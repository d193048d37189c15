using Gegevenshuis.AiGateway.Detection.Text;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Scans a text whole or in pieces, and holds the stream to its promises on the way.</summary>
static class Pieces
{
    public static Finding[] Whole(Scanner scanner, byte[] text)
    {
        var findings = new FindingList();
        scanner.Scan(text, findings);
        AssertOrdered(findings.Span, text.Length);
        return findings.Span.ToArray();
    }

    /// <summary>As <see cref="Whole"/>, but text is not read another way: what the slow twin of the scanner does.</summary>
    public static Finding[] WithoutReadings(Scanner scanner, byte[] text)
    {
        var findings = new FindingList();
        scanner.Scan(text, findings, ReadingText.MaxDepth);
        AssertOrdered(findings.Span, text.Length);
        return findings.Span.ToArray();
    }

    /// <summary>Scans in pieces that end at the given places.</summary>
    public static Finding[] Cut(Scanner scanner, byte[] text, params ReadOnlySpan<int> cuts)
    {
        var findings = new FindingList();
        using TextStream stream = scanner.OpenStream();
        bool isView = Normaliser.IndexOfTrigger(text) < 0;
        int from = 0;
        foreach (int cut in cuts)
        {
            Step(stream, text.AsSpan(from, cut - from), findings);
            Assert.True(!isView || cut - stream.Released <= scanner.HoldBack, "more is held back than the scanner says");
            from = cut;
        }

        Step(stream, text.AsSpan(from), findings);
        int before = findings.Count;
        long released = stream.Released;
        stream.Complete(findings);
        AssertLater(findings.Span[before..], released);
        Assert.Equal(text.Length, stream.Released);
        AssertOrdered(findings.Span, text.Length);
        return findings.Span.ToArray();
    }

    static void Step(TextStream stream, ReadOnlySpan<byte> piece, FindingList findings)
    {
        long released = stream.Released;
        int before = findings.Count;
        stream.Append(piece, findings);
        AssertLater(findings.Span[before..], released);
        Assert.True(stream.Released >= released, "what is released stays released");
        foreach (Finding finding in findings.Span) Assert.True(finding.End <= stream.Released, "a finding that is out is released");
    }

    static void AssertLater(ReadOnlySpan<Finding> findings, long released)
    {
        foreach (Finding finding in findings) Assert.True(finding.Start >= released, "a finding touches a byte that was released");
    }

    static void AssertOrdered(ReadOnlySpan<Finding> findings, int length)
    {
        long end = 0;
        foreach (Finding finding in findings)
        {
            Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= length, "findings are in order and apart");
            end = finding.End;
        }
    }
}
