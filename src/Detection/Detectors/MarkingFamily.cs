namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Families of confidentiality marks. Each has a detector name and a rule of its own, so that the CISO can tune them apart.</summary>
public enum MarkingFamily : byte
{
    /// <summary>State secrets: Stg. ZEER GEHEIM, GEHEIM, CONFIDENTIEEL.</summary>
    StateSecret,

    /// <summary>Departementaal vertrouwelijk.</summary>
    Departmental,

    /// <summary>EU, NATO and national classifications of neighbouring countries.</summary>
    International,

    /// <summary>Traffic Light Protocol, except TLP:CLEAR.</summary>
    TrafficLight,

    /// <summary>Secrecy imposed under the Gemeentewet, Provinciewet or Waterschapswet, and closed meetings.</summary>
    CouncilSecrecy,

    /// <summary>Handling marks: vertrouwelijk, geheim, medisch geheim, niet openbaar.</summary>
    Handling,

    /// <summary>Internal use and concept.</summary>
    Internal,

    /// <summary>Refusal grounds of the Woo and Wob as stamps on a passage.</summary>
    WooStamp,

    /// <summary>Embargo with a moment in time.</summary>
    Embargo,
}
