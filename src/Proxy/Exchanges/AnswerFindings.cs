using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Tells what a model produced itself in the words of records, of the incident register and of messages to staff.</summary>
static class AnswerFindings
{
    /// <summary>What became of the answer: <c>answer-pass</c>, <c>answer-rewrite</c> or <c>answer-block</c>.</summary>
    public static string VerdictOf(AnswerReport answer) => answer switch
    {
        { End: AnswerEnd.Stopped } => "answer-block",
        _ when answer.Findings.Any(static found => found.Rule.Answer >= AnswerAction.Mask) => "answer-rewrite",
        _ => "answer-pass",
    };

    public static IReadOnlyList<FindingCount> ForRecord(AnswerReport answer) =>
    [
        .. answer.Findings.Select(static found => new FindingCount(
            found.Rule.Id, DataClassCodes.Of(found.Rule.Class), CodeOf(found.Rule.Answer), RuleWords.Confidences[(int)found.Confidence - 1], found.Count)),
    ];

    /// <summary>What stopped the answer, for the member of staff who asked.</summary>
    public static IReadOnlyList<FoundKind> ForStaff(AnswerReport answer) =>
    [
        .. Stopping(answer).Select(static found => new FoundKind(found.Rule.Id, found.Rule.Title, DataClassCodes.Of(found.Rule.Class), "antwoord", found.Count)),
    ];

    /// <summary>A stopped answer is a near miss, as a blocked question is; null when the answer was not stopped.</summary>
    public static IncidentReport? Incident(Exchange exchange, AnswerReport answer, DateTimeOffset at) => answer.End != AnswerEnd.Stopped ? null : new()
    {
        Kind = IncidentKind.NearMiss,
        At = at,
        ExchangeId = exchange.Id,
        Application = exchange.Application,
        User = exchange.User,
        Endpoint = exchange.Endpoint,
        Reason = MessageCode.AnswerStopped,
        DataClasses = [.. Stopping(answer).Select(static found => DataClassCodes.Of(found.Rule.Class)).Distinct().Order(StringComparer.Ordinal)],
        RuleIds = [.. Stopping(answer).Select(static found => found.Rule.Id).Distinct().Order(StringComparer.Ordinal)],
    };

    public static string CodeOf(AnswerAction action) => RuleWords.AnswerActions[(int)action];

    static IEnumerable<AnswerOutcome> Stopping(AnswerReport answer) => answer.Findings.Where(static found => found.Rule.Answer == AnswerAction.Stop);
}
