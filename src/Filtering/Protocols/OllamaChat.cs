namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Ollama's own chat API, a line per piece.</summary>
public static class OllamaChat
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "ollama-chat",
        Request = new() { StreamsByDefault = true, JsonAnswer = "format" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("messages[]", FieldKind.Message),
            new("messages[].role", FieldKind.Literal, "system", "user", "assistant", "tool"),
            new("messages[].content", FieldKind.Prose),
            new("messages[].thinking", FieldKind.Prose),
            new("messages[].images[]", FieldKind.Payload, "image_url"),
            new("messages[].tool_name", FieldKind.Known),
            new("messages[].tool_calls[].function.name", FieldKind.Known),
            new("messages[].tool_calls[].function.arguments", FieldKind.Known),
            new("tools[].type", FieldKind.Literal, "function"),
            new("tools[].function.name", FieldKind.Known),
            new("tools[].function.description", FieldKind.Prose),
            new("tools[].function.parameters", FieldKind.Known),
            .. OllamaFields.Steering,
        ],
        Answer = OllamaFields.Answer with
        {
            Pieces = [new("message.content") { IsAnswer = true }, new("message.thinking")],
            Envelope = ["model", "created_at", "message.role", "done"],
        },
    };
}
