namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>The clock of AVG article 33(1): 72 elapsed hours after becoming aware, weekends and holidays included.</summary>
/// <remarks>
/// Elapsed hours are the safe reading: Regulation 1182/71 may lengthen a period that ends in a weekend, but never shortens it.
/// The gateway counts from the moment it noticed, which is never later than the moment a person did.
/// </remarks>
public static class NotificationClock
{
    /// <summary>Hours after discovery at which the FG is reminded.</summary>
    public static IReadOnlyList<int> ReminderHours { get; } = [24, 48, 66];

    public static bool Runs(IncidentKind kind) => kind is IncidentKind.SuspectedBreach or IncidentKind.EstablishedBreach;

    public static DateTimeOffset Deadline(DateTimeOffset discovered, int hours) => discovered.ToUniversalTime().AddHours(hours);
}
