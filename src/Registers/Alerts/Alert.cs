using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>One message about one incident to one role over one channel.</summary>
/// <param name="Id">Row in the outbox.</param>
/// <param name="Step">Why now: <c>opened</c>, <c>24h</c>, <c>48h</c> or <c>66h</c>.</param>
/// <param name="Channel"><c>mail</c> or <c>webhook</c>.</param>
/// <param name="Role"><c>fg</c> or <c>ciso</c>.</param>
/// <param name="Attempts">How often sending was tried before.</param>
/// <param name="Incident">The incident as it is now.</param>
public sealed record Alert(long Id, string Step, string Channel, string Role, int Attempts, Incident Incident)
{
    /// <summary>The same for every attempt, so that a mail server or receiver can drop a repeat.</summary>
    public string StableId => $"{Incident.Number}.{Step}.{Role}.{Channel}";
}
