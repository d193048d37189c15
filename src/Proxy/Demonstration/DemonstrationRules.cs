using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>Writes the rule files that register the demonstration endpoint and an application that may use it.</summary>
/// <remarks>They are layered over the organisation's own rules, and read, checked and watched as those are: the demonstration takes no side way.</remarks>
static class DemonstrationRules
{
    /// <summary>Environment variable that holds the endpoint's key for the length of this process.</summary>
    public const string CredentialVariable = "AIPOORT_VOORBEELD_SLEUTEL";

    /// <summary>One endpoint per way of speaking, under a name of its own.</summary>
    static readonly (string Id, string Protocol, IReadOnlyList<string> Models)[] s_endpoints =
    [
        ("voorbeeldmodel", "openai", DemonstrationModel.Models),
        ("voorbeeldmodel-anthropic", "anthropic", DemonstrationModel.Models),
        ("voorbeeldmodel-ollama", "ollama", ["demo"]),
    ];

    /// <param name="folder">Rules folder to write; what an earlier start left there is replaced.</param>
    /// <param name="address">Where the endpoint listens.</param>
    /// <param name="keyId">Id of the application's key.</param>
    /// <param name="key">The key itself; only its hash is written.</param>
    /// <param name="today">Day from which the files are valid.</param>
    public static void Write(string folder, Uri address, string keyId, string key, DateOnly today)
    {
        foreach ((string id, string protocol, IReadOnlyList<string> models) in s_endpoints)
            WriteFile(folder, "endpoints", $"{id}.yaml", EndpointFile(id, protocol, models, address, today));
        WriteFile(folder, "applications", "voorbeeld-proef.yaml", ApplicationFile(keyId, key, today));
    }

    static void WriteFile(string folder, string kind, string name, string text)
    {
        string target = Directory.CreateDirectory(Path.Combine(folder, kind)).FullName;
        File.WriteAllText(Path.Combine(target, name), text);
    }

    static string EndpointFile(string id, string protocol, IReadOnlyList<string> models, Uri address, DateOnly today)
    {
        StringBuilder yaml = new();
        yaml.Append(CultureInfo.InvariantCulture, $"""
            # Gemaakt door 'serve --demo'. Bij elke start opnieuw.
            id: {id}
            name: Voorbeeldmodel
            provider: Het Gegevenshuis
            protocol: {protocol}
            address: {address.AbsoluteUri.TrimEnd('/')}
            models: [{string.Join(", ", models)}]
            region: deze machine
            offer: lokaal
            accepts: [reference]
            credential:
              environment: {CredentialVariable}
            timeouts:
              firstByte: 20
            dossier:

            """);
        AppendItem(yaml, "  ", "dpia", today);
        AppendItem(yaml, "  ", "iama", today);
        yaml.Append("  checklist:\n");
        foreach (string code in Dossier.Codes) AppendItem(yaml, "    ", code, today);
        return yaml.ToString();
    }

    static void AppendItem(StringBuilder yaml, string indent, string code, DateOnly today) => yaml.Append(CultureInfo.InvariantCulture, $"""
        {indent}{code}:
        {indent}  status: {DossierItem.Shown}
        {indent}  evidence: voorbeeld bij de demonstratie
        {indent}  approvedBy: ciso
        {indent}  approvedOn: {today:yyyy-MM-dd}
        {indent}  expires: {today.AddYears(1):yyyy-MM-dd}

        """);

    static string ApplicationFile(string keyId, string key, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"""
        # Gemaakt door 'serve --demo'. Bij elke start een nieuwe sleutel.
        id: voorbeeld-proef
        name: Proef met het voorbeeldmodel
        owner:
          role: Beheerder
          mailbox: beheer@example.nl
        purpose: schrijven
        endpoints: [{string.Join(", ", s_endpoints.Select(static endpoint => endpoint.Id))}]
        keys:
          - id: {keyId}
            hash: {KeyHash.Of(key)}
            created: {today:yyyy-MM-dd}
            expires: {today.AddDays(30):yyyy-MM-dd}

        """);
}
