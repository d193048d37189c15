namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The OpenAI moderations API.</summary>
public static class OpenAiModerations
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-moderations",
        TextParts = new HashSet<string> { "text" },
        Request = new() { Stream = "" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("input", FieldKind.Prose),
            new("input[]", FieldKind.Part),
            new("input[].type", FieldKind.Literal, "text", "image_url"),
            new("input[].text", FieldKind.Prose),
            new("input[].image_url.url", FieldKind.Payload),
        ],
        Answer = new() { HasMark = false },
    };
}
