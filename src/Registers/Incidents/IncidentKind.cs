namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>How bad it is: stopped in time, perhaps out, or certainly out.</summary>
public enum IncidentKind : byte
{
    /// <summary>Found and stopped before anything left. Not a breach; counted. Dutch: bijna-incident.</summary>
    NearMiss = 0,

    /// <summary>It may have left. The 72 hours of AVG article 33 run. Dutch: vermoedelijk datalek.</summary>
    SuspectedBreach = 1,

    /// <summary>The FG or privacy officer judged that it is one. Dutch: vastgesteld datalek.</summary>
    EstablishedBreach = 2,

    /// <summary>A security event without personal data: tampering, a key that leaked. Goes to the CISO.</summary>
    Security = 3,
}
