using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>All detectors that need no rule to be made, and texts that exercise them.</summary>
static class DetectorsUnderTest
{
    /// <summary>A few places; the shipped list is tried by the rules' own examples.</summary>
    public static Lexicon Places { get; } = new("places-nl", ["Maastricht", "Roermond", "Heerlen", "Horst aan de Maas", "'s-Hertogenbosch", "Valkenburg"]);

    public static IReadOnlyList<Detector> All { get; } =
    [
        new BsnDetector(), new IbanDetector(), new EmailDetector(), new EmailSpelledDetector(), new PhoneDetector(), new CardDetector(),
        new PostcodeAddressDetector(Places), new DateOfBirthDetector(), new AgeDetector(), new GpsDetector(), new RdCoordinatesDetector(),
        new FieldDetector(TestRules.Rule("field", RuleAction.Observe, DataClass.Person) with { Context = ["naam", "bsn", "postcode", "adres", "t.n.v."] }),
        .. Enum.GetValues<MarkingFamily>().Select(static family => new MarkingDetector(family)),
        .. Named.Numbers.Select(Named.Detector),
        new TermsDetector(RuleOf.Terms("IBAN", "mevrouw de", "Venlo", "wachtwoord")), new PatternDetector(RuleOf.Pattern("[A-Z]{2}\\d{2} ?[A-Z]{4}")),
        new SecretPasswordDetector(), new SecretCodeDetector(), new SecretLoginDetector(), new SecretAssignmentDetector(),
        new SecretPrivateKeyDetector(), new SecretJwtDetector(), new SecretHeaderDetector(), new SecretUrlDetector(), new DecisionRequestDetector(), SpecialCategoryDetectorTests.Detector(), new SecretConnectionStringDetector(),
        .. Enum.GetValues<SecretGroup>().Select(static group => new SecretTokenDetector(group)),
    ];
}
