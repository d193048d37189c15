using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>The catalogue of operations. What is not in it is refused.</summary>
static class Operations
{
    public static Operation Chat { get; } = new()
    {
        Name = "chat",
        Paths = ["/v1/chat/completions", "/openai/v1/chat/completions", "/openai/deployments/{model}/chat/completions"],
        Target = "chat/completions",
        Protocols = OpenAi(Protocols.OpenAiChat),
    };

    public static Operation Responses { get; } = new()
    {
        Name = "responses",
        Paths = ["/v1/responses", "/openai/v1/responses", "/openai/responses"],
        Target = "responses",
        Protocols = OpenAi(Protocols.OpenAiResponses),
    };

    public static IReadOnlyList<Operation> All { get; } = [Chat, Responses];

    static Dictionary<string, Protocol> OpenAi(Protocol protocol) => new(StringComparer.Ordinal) { ["openai"] = protocol, ["azure-openai"] = protocol };
}
