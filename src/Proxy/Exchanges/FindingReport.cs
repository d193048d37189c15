using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Registers.Decisions;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Tells a verdict's outcomes in the words of records and of messages to staff.</summary>
static class FindingReport
{
    public static IReadOnlyList<FindingCount> ForRecord(Verdict verdict) => verdict.Outcomes.Count == 0 ? [] :
    [
        .. verdict.Outcomes.Select(outcome => new FindingCount(
            outcome.Rule.Id, DataClassCodes.Of(outcome.Rule.Class), CodeOf(outcome.Action), CodeOf(outcome.Confidence), outcome.Count)),
    ];

    public static IReadOnlyList<FoundKind> ForStaff(IEnumerable<RuleOutcome> outcomes) =>
    [
        .. outcomes.Select(outcome => new FoundKind(
            outcome.Rule.Id, outcome.Rule.Title, DataClassCodes.Of(outcome.Rule.Class), outcome.First.InDutch, outcome.Count)),
    ];

    public static string CodeOf(RuleAction action) => RuleWords.Actions[(int)action];

    static string CodeOf(Confidence confidence) => RuleWords.Confidences[(int)confidence - 1];
}
