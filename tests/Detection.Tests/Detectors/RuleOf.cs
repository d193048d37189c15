using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

/// <summary>Rules for the detectors that are made from one.</summary>
static class RuleOf
{
    public static Rule Terms(params IReadOnlyList<string> terms) => Plain("terms") with { Terms = terms };

    public static Rule Pattern(string pattern) => Plain("pattern") with { Pattern = pattern };

    static Rule Plain(string detector) => new()
    {
        Id = "test",
        Title = "Test",
        Why = "Test.",
        Class = DataClass.Confidential,
        Detector = detector,
        Action = RuleAction.Observe,
        From = Confidence.Likely,
        Label = "TEST",
        Find = ["a", "b"],
        Ignore = ["c", "d"],
    };
}
