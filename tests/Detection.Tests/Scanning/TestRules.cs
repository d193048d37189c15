using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Rules over every detector that needs no word list, with lax and strict actions mixed so that overlaps matter.</summary>
static class TestRules
{
    static readonly string[] s_written = ["bsn", "iban", "email", "email-spelled", "phone", "card"];

    public static RuleSet All { get; } = Set(
    [
        Rule("bsn", RuleAction.Block, DataClass.CitizenNumber) with
        {
            Context = ["bsn", "burgerservicenummer", "sofi", "sofi-nummer", "burger service nummer", "inp.bsn"],
            Suppress = ["factuur", "ordernummer", "klantnummer", "kvk", "tel", "telefoon", "versie", "bestel"],
        },
        Rule("iban", RuleAction.Pseudonymise, DataClass.Person) with { Context = ["iban", "rekening", "rekeningnummer"] },
        Rule("email", RuleAction.Pseudonymise, DataClass.Person),
        Rule("email-spelled", RuleAction.Warn, DataClass.Person) with { From = Confidence.Possible },
        Rule("phone", RuleAction.Observe, DataClass.Person) with
        {
            From = Confidence.Possible, Context = ["tel", "telefoon", "mobiel", "bel", "doorkies"], Suppress = ["factuur", "klantnummer", "rekening"],
        },
        Rule("card", RuleAction.Mask, DataClass.Person) with { Context = ["creditcard", "credit card", "kaartnummer", "patiënt"] },
        .. DetectorCatalogue.Names.Except(s_written).Where(IsComplete).Select(Generic),
    ]);

    /// <summary>False for detectors that need terms, a pattern or word lists of their rule.</summary>
    static bool IsComplete(string name)
    {
        try
        {
            Rule rule = Rule(name, RuleAction.Mask, DataClass.Person);
            return DetectorCatalogue.Create(rule, Set([rule])) is not SequenceDetector;
        }
        catch (RuleException)
        {
            return false;
        }
    }

    static Rule Generic(string name) => Rule(name, (RuleAction)(name.Length % 5), DataClass.Person) with
    {
        From = Confidence.Possible,
        Context = ["nummer", "kenmerk", "kvk", "paspoort", "steuernummer", "kenteken", "adres"],
        Suppress = ["versie", "bestel"],
    };

    public static RuleSet Set(IReadOnlyList<Rule> rules) => new(rules, new Dictionary<string, Lexicon>(), "test");

    public static Rule Rule(string detector, RuleAction action, DataClass dataClass) => new()
    {
        Id = detector,
        Title = detector,
        Why = "Een regel voor een test.",
        Class = dataClass,
        Detector = detector,
        Action = action,
        From = Confidence.Likely,
        Label = "TEST",
        Find = [],
        Ignore = [],
    };
}
