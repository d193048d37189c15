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
        .. DetectorCatalogue.Names.Where(static n => NumberCatalogue.Create(n) is not null),
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
