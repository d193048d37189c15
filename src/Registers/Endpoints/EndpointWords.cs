namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>The words an endpoint file may use, and what they mean for the gate.</summary>
public static class EndpointWords
{
    public const string PublicOffer = "openbaar";

    public static IReadOnlyList<string> Protocols { get; } = ["openai", "azure-openai", "anthropic", "gemini", "mistral", "ollama"];

    public static IReadOnlyList<string> Offers { get; } = [PublicOffer, "zakelijkContract", "overheid", "lokaal"];

    /// <summary>All data classes; a test compares them with the detection project's.</summary>
    public static IReadOnlyList<string> DataClasses { get; } =
        ["person", "citizen-number", "special-category", "criminal", "sensitive", "confidential", "state-secret", "secret-key", "reference", "purpose"];

    /// <summary>The classes an endpoint file may name: a use that the policy forbids is forbidden everywhere.</summary>
    public static IReadOnlyList<string> Acceptable { get; } = [.. DataClasses.Where(static name => name != "purpose")];

    /// <summary>Classes that are personal data: closed without a valid DPIA and IAMA.</summary>
    public static IReadOnlySet<string> PersonalData { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "person", "citizen-number", "special-category", "criminal", "sensitive" };

    /// <summary>Classes that never go to a public offer, whatever the dossier says (AI policy, section 4).</summary>
    public static IReadOnlySet<string> NeverPublic { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "confidential", "state-secret" };
}
