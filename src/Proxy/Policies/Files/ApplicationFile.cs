using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Applications;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>A registered use of AI under <c>applications/</c>.</summary>
static class ApplicationFile
{
    public static MapShape Shape { get; } = new(
        new("id", new TextShape(64, Forms.Id), "Unieke naam van de toepassing. Registraties verwijzen ernaar, dus verander hem niet meer."),
        new("name", new TextShape(100), "Naam in rapporten en op schermen."),
        new("owner", new MapShape(
            new("role", new TextShape(100), "Functie die verantwoordelijk is, geen naam van een persoon."),
            new("mailbox", new TextShape(200, Forms.Mailbox), "Functionele mailbox van die functie.")), "Wie verantwoordelijk is: een functie met een functionele mailbox."),
        new("purpose", new WordShape(Purposes.All), "Waarvoor de toepassing AI gebruikt: één van de zes toegestane doelen uit het AI-beleid."),
        new("endpoints", new ListShape(new TextShape(64, Forms.Id), least: 1, most: 50), "De eindpunten die deze toepassing mag gebruiken, het liefste eerst."),
        new("keys", new ListShape(new MapShape(
            new("id", new TextShape(32, Forms.KeyId), "Openbaar deel van de sleutel, uniek over alle toepassingen."),
            new("hash", new TextShape(64, Forms.KeyHash), "Hash van de sleutel, zoals 'keys new' die geeft. Nooit de sleutel zelf."),
            new("created", new DateShape(), "Dag waarop de sleutel is gemaakt."),
            new("expires", new DateShape(), "Eerste dag waarop de sleutel niet meer werkt.", IsRequired: false)), most: 100), "Sleutels waarmee de toepassing zich bekendmaakt.", IsRequired: false),
        new("jwt", new MapShape(
            new("claim", new TextShape(64, Forms.Name), "Naam van het gegeven in het token, bijvoorbeeld azp."),
            new("value", new TextShape(200), "Waarde die het moet hebben, precies zo geschreven.")), "Waaraan een token van deze toepassing te herkennen is.", IsRequired: false),
        new("cmdb", new TextShape(64), "Kenmerk van deze toepassing in de CMDB.", IsRequired: false),
        new("trustedUserHeader", new TextShape(64, Forms.Header), "Header waarin deze toepassing haar gebruiker noemt. Alleen voor een toepassing die je vertrouwt.", IsRequired: false));

    /// <summary>The application in a map that has the shape, or null with problems.</summary>
    public static Application? Read(YamlMap map, FileProblems problems)
    {
        int before = problems.All.Count;
        ApplicationKey[] keys = [.. map.Items("keys").OfType<YamlMap>().Select(key => Key(key, problems))];
        if (problems.All.Count > before) return null;
        YamlMap owner = map.Map("owner")!;
        return new()
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            OwnerRole = owner.Text("role"),
            OwnerMailbox = owner.Text("mailbox"),
            Purpose = map.Text("purpose"),
            Endpoints = map.Texts("endpoints"),
            Keys = keys,
            Jwt = map.Map("jwt") is { } jwt ? new(jwt.Text("claim"), jwt.Text("value")) : null,
            CmdbId = map.OptionalText("cmdb"),
            TrustedUserHeader = map.OptionalText("trustedUserHeader"),
        };
    }

    static ApplicationKey Key(YamlMap map, FileProblems problems)
    {
        ApplicationKey key = new(map.Text("id"), map.Text("hash"), map.Date("created")!.Value, map.Date("expires"));
        if (key.Expires <= key.Created) problems.Add(map["expires"]!, "De sleutel verloopt voordat hij is gemaakt.", "Controleer 'created' en 'expires'.");
        return key;
    }
}
