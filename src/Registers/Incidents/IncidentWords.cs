namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>Dutch words for the codes of the incident register, in plain language.</summary>
public static class IncidentWords
{
    public static string Code(IncidentKind kind) => kind switch
    {
        IncidentKind.NearMiss => "bijnaIncident",
        IncidentKind.SuspectedBreach => "vermoedelijkDatalek",
        IncidentKind.EstablishedBreach => "vastgesteldDatalek",
        _ => "beveiligingsincident",
    };

    public static string Title(IncidentKind kind) => kind switch
    {
        IncidentKind.NearMiss => "Bijna-incident",
        IncidentKind.SuspectedBreach => "Vermoedelijk datalek",
        IncidentKind.EstablishedBreach => "Datalek",
        _ => "Beveiligingsincident",
    };

    /// <summary>What a data class means, or the code itself when it is not known here.</summary>
    public static string DataClass(string code) => code switch
    {
        "person" => "gewone persoonsgegevens",
        "citizen-number" => "een wettelijk identificatienummer, zoals een BSN",
        "special-category" => "bijzondere persoonsgegevens (artikel 9 AVG)",
        "criminal" => "strafrechtelijke gegevens (artikel 10 AVG)",
        "sensitive" => "gevoelige gegevens",
        "confidential" => "vertrouwelijke informatie",
        "state-secret" => "een staatsgeheim of vergelijkbare rubricering",
        "secret-key" => "een wachtwoord of sleutel",
        "purpose" => "een vraag die een AI-dienst niet mag beantwoorden",
        "reference" => "een nummer uit een basisregistratie",
        _ => code,
    };
}
