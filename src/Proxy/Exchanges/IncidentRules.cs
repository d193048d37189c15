using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Registers.Endpoints;
using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Decides what the FG hears of: what was stopped is a near miss, what left and should not have is a suspected breach.</summary>
/// <remarks>
/// Left and should not have: personal data that is certain, of a kind the endpoint does not accept, that went out unchanged because
/// its rule only warns or observes. Replaced data did not leave; an accepted kind was allowed to.
/// </remarks>
static class IncidentRules
{
    /// <summary>The report for this verdict, or null when there is nothing to report.</summary>
    public static IncidentReport? For(Exchange exchange, Verdict verdict, DateTimeOffset at)
    {
        if (verdict.Unreadable is not null) return null;
        if (verdict.Kind == VerdictKind.Block)
        {
            RuleOutcome[] blocked = [.. verdict.Outcomes.Where(static outcome => outcome.Action == RuleAction.Block)];
            return Report(exchange, IncidentKind.NearMiss, MessageCatalogue.CodeFor(blocked[0].Rule.Class), blocked, at);
        }

        RuleOutcome[] left = [.. verdict.Outcomes.Where(ShouldNotHaveLeft)];
        return left.Length == 0 ? null : Report(exchange, IncidentKind.SuspectedBreach, MessageCode.Warned, left, at);
    }

    static bool ShouldNotHaveLeft(RuleOutcome outcome)
        => !outcome.IsAccepted && outcome.Action is RuleAction.Observe or RuleAction.Warn
            && outcome.Confidence == Confidence.Certain && EndpointWords.PersonalData.Contains(DataClassCodes.Of(outcome.Rule.Class));

    static IncidentReport Report(Exchange exchange, IncidentKind kind, string reason, RuleOutcome[] outcomes, DateTimeOffset at) => new()
    {
        Kind = kind,
        At = at,
        ExchangeId = exchange.Id,
        Application = exchange.Application,
        User = exchange.User,
        Endpoint = exchange.Endpoint,
        Reason = reason,
        DataClasses = [.. outcomes.Select(static outcome => DataClassCodes.Of(outcome.Rule.Class)).Distinct().Order(StringComparer.Ordinal)],
        RuleIds = [.. outcomes.Select(static outcome => outcome.Rule.Id).Distinct().Order(StringComparer.Ordinal)],
    };
}
