using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>An LLM service under <c>endpoints/</c>.</summary>
static class EndpointFile
{
    static readonly NumberShape s_seconds = new(1, 3_600);

    public static MapShape Shape { get; } = new(
        new("id", new TextShape(64, Forms.Id), "Unieke naam van het eindpunt. Toepassingen en registraties verwijzen ernaar."),
        new("name", new TextShape(100), "Naam in rapporten en meldingen."),
        new("provider", new TextShape(100), "Leverancier, zoals het AI-kenmerk en de CMDB die noemen."),
        new("protocol", new WordShape(EndpointWords.Protocols), "Taal van de dienst: openai (ook voor eigen servers die zo praten), azure-openai, anthropic, gemini, mistral of ollama."),
        new("address", new TextShape(500, Forms.Address), "Basisadres, met https://. Alleen op deze machine zelf mag http."),
        new("models", new ListShape(new TextShape(96, Forms.Model), least: 1, most: 200), "Modellen (bij Azure: deployments) waar om gevraagd mag worden."),
        new("region", new TextShape(100), "Waar de gegevens worden verwerkt, bijvoorbeeld EER."),
        new("offer", new WordShape(EndpointWords.Offers), "Soort aanbod: openbaar, zakelijkContract, overheid of lokaal."),
        new("accepts", new ListShape(new WordShape(EndpointWords.Acceptable)), "Soorten gegevens die erheen mogen als het dossier op orde is."),
        new("credential", CredentialFields.Shape, "Waar de sleutel van het eindpunt wordt bewaard. Nooit de sleutel zelf.", IsRequired: false),
        new("timeouts", new MapShape(
            new("connect", s_seconds, "Seconden om verbinding te maken.", IsRequired: false),
            new("firstByte", s_seconds, "Seconden tot het begin van het antwoord.", IsRequired: false),
            new("idle", s_seconds, "Seconden stilte tussen twee stukken van het antwoord.", IsRequired: false),
            new("total", s_seconds, "Seconden voor het geheel.", IsRequired: false)), "Hoe lang het eindpunt erover mag doen, in seconden.", IsRequired: false),
        new("allowUnscanned", new ListShape(new WordShape(["image", "audio", "file"])), "Onderdelen die ongecontroleerd door mogen, op besluit van de CISO.", IsRequired: false),
        new("dossier", DossierFields.Shape, "Het bewijs dat dit eindpunt gebruikt mag worden."));

    /// <summary>The endpoint in a map that has the shape, or null with problems.</summary>
    public static Endpoint? Read(YamlMap map, FileProblems problems)
    {
        int before = problems.All.Count;
        CheckPublic(map, problems);
        Endpoint endpoint = new()
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Provider = map.Text("provider"),
            Protocol = map.Text("protocol"),
            Address = new Uri(map.Text("address")),
            Models = map.Texts("models"),
            Region = map.Text("region"),
            Offer = map.Text("offer"),
            Accepts = map.Texts("accepts"),
            Credential = CredentialFields.Read(map.Map("credential"), problems),
            Timeouts = Timeouts(map.Map("timeouts"), problems),
            AllowUnscanned = map.Texts("allowUnscanned"),
            Dossier = DossierFields.Read(map.Map("dossier")!, problems),
        };
        return problems.All.Count > before ? null : endpoint;
    }

    static void CheckPublic(YamlMap map, FileProblems problems)
    {
        if (map.Text("offer") != EndpointWords.PublicOffer) return;
        foreach (YamlText word in map.Items("accepts").OfType<YamlText>())
            if (EndpointWords.NeverPublic.Contains(word.Text))
                problems.Add(word, $"Gegevens van de soort '{word.Text}' mogen nooit naar een openbaar aanbod (AI-beleid, paragraaf 4).", "Haal het woord weg.");
    }

    static EndpointTimeouts Timeouts(YamlMap? map, FileProblems problems)
    {
        EndpointTimeouts standard = new();
        if (map is null) return standard;
        EndpointTimeouts timeouts = new()
        {
            Connect = Seconds(map, "connect", standard.Connect),
            FirstByte = Seconds(map, "firstByte", standard.FirstByte),
            Idle = Seconds(map, "idle", standard.Idle),
            Total = Seconds(map, "total", standard.Total),
        };
        if (timeouts.Total < timeouts.FirstByte) problems.Add(map, "De tijd voor het geheel is korter dan die tot het begin van het antwoord.", "Maak 'total' groter of 'firstByte' kleiner.");
        return timeouts;
    }

    static TimeSpan Seconds(YamlMap map, string name, TimeSpan standard) => map.Number(name) is { } seconds ? TimeSpan.FromSeconds(seconds) : standard;
}
