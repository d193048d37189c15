using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests;

/// <summary>The texts of one message know who was named before in it, and only that.</summary>
public sealed class MessageScanTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.Set([TestRules.Rule("person-name", RuleAction.Pseudonymise, DataClass.Person), TestRules.Rule("email", RuleAction.Pseudonymise, DataClass.Person)]));

    const string Introduction = "Mevrouw Haan heeft bezwaar gemaakt tegen de dakkapel van de buren.";
    const string Later = "staat haan nog op de lijst";

    [Fact]
    public void A_person_named_in_an_earlier_text_is_known_in_small_letters()
    {
        using MessageScan message = s_scanner.OpenMessage();
        Assert.Equal(["Haan"], Scan(message, Introduction));
        Assert.Equal(["haan"], Scan(message, Later));
    }

    [Fact]
    public void Nobody_is_known_from_another_message()
    {
        using (MessageScan first = s_scanner.OpenMessage()) Scan(first, Introduction);
        using MessageScan second = s_scanner.OpenMessage();
        Assert.Empty(Scan(second, Later));
    }

    [Fact]
    public void Nothing_else_of_a_text_stays()
    {
        using MessageScan message = s_scanner.OpenMessage();
        Scan(message, "mail naar j.jansen@exam");
        Assert.Empty(Scan(message, "ple.nl voor meer"));
        Assert.Equal(["info@example.nl"], Scan(message, "mail naar info@example.nl"));
    }

    static List<string> Scan(MessageScan message, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var findings = new FindingList();
        message.Scan(bytes, findings);
        return [.. findings.Span.ToArray().Select(f => Encoding.UTF8.GetString(bytes, (int)f.Start, f.Length))];
    }
}
