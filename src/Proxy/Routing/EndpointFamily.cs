namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>What sorts of endpoints differ in besides their messages: the words of <c>protocol</c> in an endpoint file.</summary>
/// <param name="Version">Part of the address that suppliers leave out or give: <c>v1</c>.</param>
/// <param name="KeyHeader">Header for the credential; empty for <c>Authorization: Bearer</c>.</param>
/// <param name="Provider">Name in signals, after the GenAI conventions.</param>
sealed record EndpointFamily(string Version, string KeyHeader, string Provider)
{
    static readonly Dictionary<string, EndpointFamily> s_known = new(StringComparer.Ordinal)
    {
        ["openai"] = new("v1", "", "openai"),
        ["azure-openai"] = new("openai/v1", "api-key", "azure.ai.openai"),
        ["mistral"] = new("v1", "", "mistral_ai"),
        ["anthropic"] = new("v1", "x-api-key", "anthropic"),
        ["gemini"] = new("v1beta", "x-goog-api-key", "gcp.gemini"),
        ["ollama"] = new("", "", "ollama"),
    };

    /// <summary>The words in use; a test compares them with those of endpoint files.</summary>
    public static IReadOnlyCollection<string> Words => s_known.Keys;

    public static EndpointFamily Of(string word) => s_known[word];
}
