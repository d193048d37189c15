namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>Where a report ended up.</summary>
/// <param name="Number">Number of the incident, for instance <c>INC-2026-000012</c>.</param>
/// <param name="IsNew">False when the report was added to an incident that was already open.</param>
/// <param name="Deadline">Last moment to notify the supervisory authority; null for a near miss or security event.</param>
public sealed record IncidentReceipt(string Number, bool IsNew, DateTimeOffset? Deadline);
