using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>Where a key or password is kept: the name of an environment variable or the path of a file, never the secret.</summary>
static class CredentialFields
{
    public static MapShape Shape { get; } = new(
        new("environment", new TextShape(64, Forms.EnvironmentName), "Naam van de omgevingsvariabele waarin de sleutel staat.", IsRequired: false),
        new("file", new TextShape(500, Forms.FilePath), "Pad van een bestand waarin alleen de sleutel staat.", IsRequired: false));

    public static EndpointCredential? Read(YamlMap? map, FileProblems problems)
    {
        if (map is null) return null;
        EndpointCredential credential = new(map.OptionalText("environment"), map.OptionalText("file"));
        if (credential.Environment is null == credential.File is null)
            problems.Add(map, "Er moet precies één plaats voor de sleutel staan.", "Noem 'environment' of 'file', niet allebei.");
        return credential;
    }
}
