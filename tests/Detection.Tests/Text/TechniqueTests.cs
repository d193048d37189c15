using System.Text;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Every technique of disguise through the whole scanner: the value is found and covered completely, also when it arrives in pieces.</summary>
public sealed class TechniqueTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TechniqueRules.All);

    public static TheoryData<string, Level> Rows { get; } = new(Techniques.Table.Select(static row => (row.Technique, row.Level)));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sees_through(string technique, Level level)
    {
        (_, _, string rule, string marked) = Techniques.Table.Single(row => row.Technique == technique && row.Level == level);
        byte[] text = Unmark(marked, out int start, out int end);
        Assert.Contains(Pieces.Whole(s_scanner, text), finding =>
            s_scanner.Rules[finding.Rule].Detector == rule && finding.Start <= start && finding.End >= end);
    }

    [Fact]
    public void Sees_through_at_every_cut()
    {
        foreach (var row in Techniques.Table)
        {
            byte[] text = Unmark(row.Text, out _, out _);
            Finding[] whole = Pieces.Whole(s_scanner, text);
            for (int cut = 0; cut <= text.Length; cut++) Assert.Equal(whole, Pieces.Cut(s_scanner, text, cut));
            Assert.Equal(whole, Pieces.Cut(s_scanner, text, [.. Enumerable.Range(1, text.Length)]));
        }
    }

    [Fact]
    public void Covers_the_value_and_little_more()
    {
        foreach (var row in Techniques.Table)
        {
            byte[] text = Unmark(row.Text, out int start, out int end);
            Assert.All(Pieces.Whole(s_scanner, text), finding => Assert.InRange(finding.Start, start - 48, end));
        }
    }

    [Fact]
    public void Seeing_through_allocates_nothing_when_warm()
    {
        byte[][] texts = [.. Techniques.Table.Select(static row => Unmark(row.Text, out _, out _))];
        var findings = new FindingList();
        var scanner = Scanner.Compile(TestRules.Set([.. TechniqueRules.All.Rules.Where(static r => r.Detector is "bsn" or "iban" or "phone" or "email")]));
        long least = long.MaxValue;
        for (int round = 0; round < 60; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (byte[] text in texts)
            {
                findings.Clear();
                scanner.Scan(text, findings);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    /// <summary>Takes « and » out of the text; the value stood between them.</summary>
    static byte[] Unmark(string marked, out int start, out int end)
    {
        string[] parts = marked.Split('«', '»');
        start = Encoding.UTF8.GetByteCount(parts[0]);
        end = start + Encoding.UTF8.GetByteCount(parts[1]);
        return Encoding.UTF8.GetBytes(string.Concat(parts));
    }
}
