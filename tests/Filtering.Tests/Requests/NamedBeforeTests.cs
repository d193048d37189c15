using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Requests;

/// <summary>A person who is introduced in one text of a message is known in the later ones, under the same placeholder.</summary>
public sealed class NamedBeforeTests
{
    static readonly Scanner s_scanner = Scanner.Compile(new RuleSet(
        [
            new()
            {
                Id = "person-name", Title = "Naam", Why = "test", Class = DataClass.Person, Detector = "person-name", Action = RuleAction.Pseudonymise,
                From = Confidence.Likely, Restore = RestorePolicy.Allowed, Label = "PERSOON", Context = [], Find = [], Ignore = [],
            },
        ],
        new Dictionary<string, Lexicon>(), new string('0', 64)));

    [Fact]
    public void A_person_of_an_earlier_turn_is_known_in_small_letters()
    {
        string sent = Rewrite(Inspecting.Chat("Mevrouw Haan heeft bezwaar gemaakt.", "staat haan nog op de lijst"));
        Assert.Contains("Mevrouw [PERSOON_1] heeft", sent, StringComparison.Ordinal);
        Assert.Contains("staat [PERSOON_1] nog", sent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_does_not_change_what_came_before()
    {
        string sent = Rewrite(Inspecting.Chat("staat haan nog op de lijst", "Mevrouw Haan heeft bezwaar gemaakt."));
        Assert.Contains("staat haan nog", sent, StringComparison.Ordinal);
    }

    static string Rewrite(string body)
    {
        using Inspection inspection = new MessageFilter(Filtering.Protocols.OpenAiChat, s_scanner, new FilterLimits()).Inspect(Encoding.UTF8.GetBytes(body));
        Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, s_scanner, Inspecting.Nothing), new RewriteOptions());
        return Encoding.UTF8.GetString(rewrite.Body.ToMemory().Span);
    }
}
