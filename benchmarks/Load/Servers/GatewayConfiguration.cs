using System.Security.Cryptography;
using System.Text;

namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>Rules that register the endpoint of the run and one application, on top of the shipped rules.</summary>
static class GatewayConfiguration
{
    /// <summary>Writes the folder and returns the application's key, which is worth nothing after the run.</summary>
    public static string Write(string folder, string endpoint)
    {
        string key = "gh_load0001_" + Convert.ToHexString(RandomNumberGenerator.GetBytes(32))[..43];
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        WriteFile(folder, "endpoints/meting.yaml", Endpoint(endpoint));
        WriteFile(folder, "applications/meting.yaml", $"""
            id: meting
            name: Meting
            owner:
              role: Beheerder
              mailbox: beheer@example.nl
            purpose: schrijven
            endpoints: [meting]
            keys:
              - id: load0001
                hash: {hash}
                created: 2026-01-01

            """);
        return key;
    }

    static string Endpoint(string address) => $"""
        id: meting
        name: Eindpunt van de meting
        provider: Meting
        protocol: openai
        address: {address}
        models: [load-model]
        region: deze machine
        offer: lokaal
        accepts: [reference]
        {FullDossier.Yaml("meting")}
        """;

    static void WriteFile(string folder, string path, string text)
    {
        string target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
