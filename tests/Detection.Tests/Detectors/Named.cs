using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>Detectors by their name in the catalogue, for detectors that take nothing from their rule.</summary>
static class Named
{
    static readonly RuleSet s_noRules = new([], new Dictionary<string, Lexicon>(), "");

    /// <summary>Names of the detectors of numbers and codes.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "a-number", "v-number", "education-number", "rsin", "rsin-person", "big-number", "agb-code", "uzi-number", "driving-licence",
        "kvk", "establishment-number", "oin", "company-number-be", "energy-connection", "bank-account-old", "giro", "payment-reference",
        "payment-reference-tax", "imei", "iccid", "imsi", "bag-id", "woz-object",
    ];

    public static Detector Detector(string name) => DetectorCatalogue.Create(Rule(name), s_noRules);

    static Rule Rule(string detector) => new()
    {
        Id = detector,
        Title = detector,
        Why = "Voor de test.",
        Class = DataClass.Person,
        Detector = detector,
        Action = RuleAction.Observe,
        From = Confidence.Possible,
        Label = "TEST",
        Find = [],
        Ignore = [],
    };
}
