using System.Text;
using Gegevenshuis.AiGateway.Detection.Combining;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests;

public sealed class CombinationTests
{
    const int Address = 0, Birth = 1, Together = 2;
    const string Row = "Markt 78, 6211 CJ Maastricht, geboren op 12-03-1985.\n";

    [Fact]
    public void Findings_that_stand_together_raise_one_more_over_the_last_of_them()
    {
        Finding[] findings = Scan(Scanner(RuleAction.Warn), Row);
        Assert.Equal([Address, Birth, Together], findings.Select(static f => (int)f.Rule));
        Assert.Equal((findings[1].Start, findings[1].Length), (findings[2].Start, findings[2].Length));
        Assert.Equal(FindingFacts.Combined, findings[2].Facts);
    }

    [Fact]
    public void A_graver_combination_comes_before_what_it_covers()
        => Assert.Equal([Address, Together, Birth], Scan(Scanner(RuleAction.Block), Row).Select(static f => (int)f.Rule));

    [Fact]
    public void The_order_of_the_parts_does_not_matter()
        => Assert.Contains(Together, Scan(Scanner(RuleAction.Warn), "Geboren 12-03-1985, Markt 78, 6211 CJ Maastricht.").Select(static f => (int)f.Rule));

    [Fact]
    public void Every_row_of_a_list_counts_once()
        => Assert.Equal(5, Scan(Scanner(RuleAction.Warn), string.Concat(Enumerable.Repeat(Row, 5))).Count(static f => f.Rule == Together));

    [Theory]
    [InlineData(CombinationTrack.Reach - 20, 1)]
    [InlineData(CombinationTrack.Reach + 20, 0)]
    public void Parts_further_apart_than_the_reach_do_not_belong_together(int bytes, int expected)
    {
        string text = "Markt 78, 6211 CJ Maastricht." + new string('\n', bytes) + "Geboren 12-03-1985.";
        Assert.Equal(expected, Scan(Scanner(RuleAction.Warn), text).Count(static f => f.Rule == Together));
    }

    [Fact]
    public void Every_cut_gives_the_same_findings()
    {
        Scanner scanner = Scanner(RuleAction.Warn);
        byte[] text = Encoding.UTF8.GetBytes(Row + "\nGeboren 3 april 1960 te Venlo, Kerkstraat 12, Roermond; " + Row);
        Finding[] whole = Scan(scanner, text, text.Length);
        for (int cut = 1; cut < text.Length; cut++) Assert.Equal(whole, Scan(scanner, text, cut));
    }

    [Fact]
    public void A_disposed_stream_forgets_the_parts_it_has_seen()
    {
        Scanner scanner = Scanner(RuleAction.Warn);
        Scan(scanner, "Markt 78, 6211 CJ Maastricht.");
        Assert.Equal([Birth], Scan(scanner, "Geboren 12-03-1985.").Select(static f => (int)f.Rule));
    }

    [Fact]
    public void A_rule_with_one_kind_is_refused()
        => Assert.Throws<RuleException>(() => Detection.Scanner.Compile(TestRules.Set([TestRules.Rule("combination", RuleAction.Warn, DataClass.Person) with { Context = ["bsn"] }])));

    static Scanner Scanner(RuleAction action) => Detection.Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("postcode-address", RuleAction.Pseudonymise, DataClass.Person),
        TestRules.Rule("date-of-birth", RuleAction.Pseudonymise, DataClass.Person),
        TestRules.Rule("combination", action, DataClass.Person) with { Context = ["postcode-address", "date-of-birth"] },
    ]));

    static Finding[] Scan(Scanner scanner, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Scan(scanner, bytes, bytes.Length);
    }

    static Finding[] Scan(Scanner scanner, byte[] text, int cut)
    {
        var findings = new FindingList();
        using TextStream stream = scanner.OpenStream();
        stream.Append(text.AsSpan(0, cut), findings);
        stream.Append(text.AsSpan(cut), findings);
        stream.Complete(findings);
        return findings.Span.ToArray();
    }
}
