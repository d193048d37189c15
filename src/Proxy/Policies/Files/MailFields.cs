using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>The mail server in <c>policy.yaml</c>.</summary>
static class MailFields
{
    public static MapShape Shape { get; } = new(
        new("host", new TextShape(253, Forms.Host), "Naam van de mailserver."),
        new("port", new NumberShape(1, 65_535), "Poort, meestal 587."),
        new("security", new WordShape(["starttls", "tls", "none"]), "Versleuteling: starttls of tls. none mag alleen op deze machine zelf."),
        new("from", new TextShape(200, Forms.Mailbox), "Functionele mailbox van de afzender."),
        new("user", new TextShape(200), "Account op de mailserver.", IsRequired: false),
        new("password", CredentialFields.Shape, "Waar het wachtwoord wordt bewaard. Nooit het wachtwoord zelf.", IsRequired: false));

    public static SmtpSettings? Read(YamlMap? map, FileProblems problems)
    {
        if (map is null) return null;
        if (map.Text("security") == "none" && !Forms.IsLoopback(map.Text("host")))
            problems.Add(map["security"]!, "Mail zonder versleuteling over het netwerk kan iemand meelezen.", "Kies 'starttls' of 'tls'.");
        if (map.Has("user") != map.Has("password"))
            problems.Add(map[map.Has("user") ? "user" : "password"]!, "Bij een account hoort een wachtwoord, en omgekeerd.", "Vul 'user' en 'password' allebei in, of geen van beide.");
        return new(map.Text("host"), map.Number("port")!.Value, map.Text("security"), map.Text("from"), map.OptionalText("user"), CredentialFields.Read(map.Map("password"), problems));
    }
}
