using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Rules over every detector that needs no word list, with lax and strict actions mixed so that overlaps matter.</summary>
static class TestRules
{
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
        .. DetectorCatalogue.Names.Where(static n => n.StartsWith("marking-", StringComparison.Ordinal))
            .Select(static n => Rule(n, RuleAction.Block, DataClass.Confidential) with { From = Confidence.Possible }),
    ]);

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
