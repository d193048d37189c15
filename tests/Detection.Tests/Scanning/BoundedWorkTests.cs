using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Invariant 11: every buffer has a limit, and work grows with the text and no faster. Work and memory are counted, not timed.</summary>
public sealed class BoundedWorkTests
{
    readonly Scanner _scanner = Scanner.Compile(TestRules.All);

    public static TheoryData<string> Hostile =>
    [
        "1", "1 ", "1-", "123456782 ", "NL91 ABNA 0417 1643 01 ", "a@", "a.a-a_", "4111 ", "niet voor alleen geheim ", "Aa ", "É", "<td>bsn</td>",
        "bsn ", "\n", "\"", "[at] ", "12.", "+31 ", "A1", "geboren op ", "ghp_", "-----",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Twice_the_text_asks_detectors_at_most_about_twice_as_often(string unit)
    {
        long once = Questions(unit, 8 * 1024), twice = Questions(unit, 16 * 1024);

        Assert.InRange(twice, 0, once * 2 + 500);
        Assert.InRange(twice, 0, 16 * 1024 * 64);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_held_back_stays_within_the_limit_however_long_the_stream(string unit)
    {
        byte[] text = Repeat(unit, 12 * 1024);
        var findings = new FindingList();
        using TextStream stream = _scanner.OpenStream();
        for (int at = 0; at < text.Length; at += 97)
        {
            stream.Append(text.AsSpan(at, Math.Min(97, text.Length - at)), findings);
            Assert.True(Math.Min(at + 97, text.Length) - stream.Released <= _scanner.HoldBack);
        }

        stream.Complete(findings);
        Assert.Equal(text.Length, stream.Released);
    }

    [Fact]
    public void The_hold_back_is_reached_and_not_only_promised()
    {
        var scanner = Scanner.Compile(TestRules.Set([TestRules.Rule("email", RuleAction.Pseudonymise, DataClass.Person)]));
        var findings = new FindingList();
        using TextStream stream = scanner.OpenStream();
        stream.Append(Texts.Bytes("a@" + string.Concat(Enumerable.Repeat("bbb.", 40))), findings);

        Assert.Equal(0, stream.Released);
        Assert.Empty(findings.Span.ToArray());
    }

    [Fact]
    public void A_warm_scanner_allocates_nothing()
    {
        byte[] text = [.. Enumerable.Repeat(Texts.Rich[0], 20).SelectMany(static t => t)];
        var scanner = Scanner.Compile(TestRules.Set([.. TestRules.All.Rules.Where(static r => r.Detector is "bsn" or "iban" or "email" or "phone" or "card" || r.Detector.StartsWith("marking-", StringComparison.Ordinal))]));
        var findings = new FindingList();
        for (int i = 0; i < 40; i++) ScanBothWays(scanner, text, findings);

        long before = GC.GetAllocatedBytesForCurrentThread();
        ScanBothWays(scanner, text, findings);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    static void ScanBothWays(Scanner scanner, byte[] text, FindingList findings)
    {
        findings.Clear();
        scanner.Scan(text, findings);
        using TextStream stream = scanner.OpenStream();
        for (int at = 0; at < text.Length; at += 7) stream.Append(text.AsSpan(at, Math.Min(7, text.Length - at)), findings);
        stream.Complete(findings);
    }

    static long Questions(string unit, int length)
    {
        var counted = new List<CountingDetector>();
        var scanner = Scanner.Compile(TestRules.All, (rule, rules) => Count(DetectorCatalogue.Create(rule, rules), counted));
        scanner.Scan(Repeat(unit, length), new FindingList());
        return counted.Sum(static d => d.Questions);
    }

    static CountingDetector Count(Detector detector, List<CountingDetector> counted)
    {
        var counting = new CountingDetector(detector);
        counted.Add(counting);
        return counting;
    }

    static byte[] Repeat(string unit, int length)
        => [.. Enumerable.Repeat(Texts.Bytes(unit), length / unit.Length + 1).SelectMany(static b => b).Take(length)];
}
