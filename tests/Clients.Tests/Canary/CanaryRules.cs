using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gegevenshuis.AiGateway.Load.Servers;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>A rules folder, layered over the shipped rules, that points the gateway at the test's own servers.</summary>
static class CanaryRules
{
    /// <summary>The key of the application in these rules. It is worth nothing outside the test.</summary>
    public static string Key { get; } = "gh_cana0001_" + new string('K', 43);

    public static void Write(string folder, string endpoint, string webhook, int mailPort)
    {
        string policy = File.ReadAllText(Repository.At("rules", "policy.yaml")) + string.Create(CultureInfo.InvariantCulture, $"""

            webhook: {webhook}/melding
            smtp:
              host: 127.0.0.1
              port: {mailPort}
              security: none
              from: ai-poort@example.nl

            """);
        WriteFile(folder, "policy.yaml", policy);
        WriteEndpoint(folder, endpoint, RecordingEndpoint.Models);
    }

    /// <summary>Only an endpoint, and the application that may use it.</summary>
    public static void WriteEndpoint(string folder, string address, IReadOnlyList<string> models)
    {
        WriteFile(folder, "endpoints/opname.yaml", Endpoint(address, models));
        WriteFile(folder, "applications/opname.yaml", Application());
    }

    public static void WriteFile(string folder, string path, string text)
    {
        string target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    static string Endpoint(string address, IReadOnlyList<string> models) => $"""
        id: opname
        name: Opnemend eindpunt
        provider: Test
        protocol: openai
        address: {address}
        models: [{string.Join(", ", models)}]
        region: deze machine
        offer: lokaal
        accepts: [reference]
        {FullDossier.Yaml("test")}
        """;

    static string Application() => $"""
        id: opname
        name: Opnemende toepassing
        owner:
          role: Tester
          mailbox: test@example.nl
        purpose: schrijven
        endpoints: [opname]
        trustedUserHeader: X-Gebruiker
        keys:
          - id: cana0001
            hash: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}
            created: 2026-01-01

        """;
}
