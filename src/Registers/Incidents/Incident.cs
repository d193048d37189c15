namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>One entry of the incident register, as the FG and CISO see it. Counts and codes; never text.</summary>
public sealed record Incident
{
    public required long Id { get; init; }

    /// <summary>Number to refer to in mail and conversation, for instance <c>INC-2026-000012</c>.</summary>
    public required string Number { get; init; }

    public required IncidentKind Kind { get; init; }

    /// <summary><c>gesignaleerd</c>, <c>beoordeling</c>, <c>gemeld</c>, <c>nietMeldplichtig</c>, <c>aangevuld</c>, <c>gesloten</c> or <c>ingetrokken</c>.</summary>
    public required string State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>How often it was reported; at least 1.</summary>
    public required int Count { get; init; }

    /// <summary>Last moment to notify (AVG art. 33(1)), or null when the clock does not run.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public required string FirstExchangeId { get; init; }

    public required string LastExchangeId { get; init; }

    public required string Application { get; init; }

    public required string Endpoint { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<string> DataClasses { get; init; }

    public required IReadOnlyList<string> RuleIds { get; init; }
}
