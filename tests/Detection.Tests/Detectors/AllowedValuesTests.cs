using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class AllowedValuesTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("email", RuleAction.Pseudonymise, DataClass.Person) with { Allow = ["Info@Example.nl"] },
        TestRules.Rule("iban", RuleAction.Pseudonymise, DataClass.Person) with { Allow = ["NL91 ABNA 0417 1643 00"] },
    ]));

    [Theory]
    [InlineData("Mail info@example.nl.", 0)]
    [InlineData("Mail INFO@EXAMPLE.NL.", 0)]
    [InlineData("Mail x.info@example.nl.", 1)]
    [InlineData("Mail info@example.nl.eu.", 1)]
    [InlineData("Naar NL91ABNA0417164300.", 0)]
    [InlineData("Naar NL91 ABNA 0417 1643 00.", 0)]
    [InlineData("Naar BE68 5390 0754 7034 en info@example.nl", 1)]
    public void Only_the_whole_value_is_left_alone(string text, int findings) => Assert.Equal(findings, Scan(text, text.Length).Count);

    [Fact]
    public void A_cut_changes_nothing()
    {
        const string text = "Mail info@example.nl of jan@example.nl, naar NL91 ABNA 0417 1643 00.";
        List<Finding> whole = Scan(text, text.Length);
        Assert.Single(whole);
        for (int at = 0; at < text.Length; at++) Assert.Equal(whole, Scan(text, at));
    }

    static List<Finding> Scan(string text, int at)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        FindingList findings = new();
        using TextStream stream = s_scanner.OpenStream();
        stream.Append(bytes.AsSpan(0, at), findings);
        stream.Append(bytes.AsSpan(at), findings);
        stream.Complete(findings);
        return [.. findings.Span];
    }
}
