namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>One observation that belongs in the incident register. Reports with the same <see cref="DeduplicationKey"/> within 24 hours are one incident.</summary>
public sealed record IncidentReport
{
    public required IncidentKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ExchangeId { get; init; }

    public required string Application { get; init; }

    public required string User { get; init; }

    public required string Endpoint { get; init; }

    /// <summary>Code of the message or cause, for instance <c>AIP-101</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Codes of the kinds of data involved, sorted, without doubles.</summary>
    public required IReadOnlyList<string> DataClasses { get; init; }

    /// <summary>Ids of the rules involved, sorted, without doubles.</summary>
    public required IReadOnlyList<string> RuleIds { get; init; }

    /// <summary>Kind, application, user, endpoint and classes: the same thing happening again is the same incident.</summary>
    public string DeduplicationKey => $"{Kind}|{Application}|{User}|{Endpoint}|{string.Join(',', DataClasses)}";
}
