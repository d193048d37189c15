namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The making of images with the OpenAI API. What an image says of its own origin stays in it.</summary>
public static class OpenAiImages
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-images",
        Fields =
        [
            new("model", FieldKind.Model),
            new("prompt", FieldKind.Prose),
            new("size", FieldKind.Literal, "auto", "256x256", "512x512", "1024x1024", "1024x1536", "1536x1024", "1024x1792", "1792x1024"),
            new("quality", FieldKind.Literal, "auto", "low", "medium", "high", "standard", "hd"),
            new("style", FieldKind.Literal, "vivid", "natural"),
            new("background", FieldKind.Literal, "auto", "transparent", "opaque"),
            new("moderation", FieldKind.Literal, "auto", "low"),
            new("response_format", FieldKind.Literal, "url", "b64_json"),
            new("output_format", FieldKind.Literal, "png", "jpeg", "webp"),
            new("output_compression", FieldKind.Knob) { MaxDigits = 3 },
            new("partial_images", FieldKind.Knob) { MaxDigits = 1 },
            new("n", FieldKind.Knob) { MaxDigits = 2 },
            new("stream", FieldKind.Known),
            new("user", FieldKind.Known),
        ],
        Answer = new()
        {
            Endings = [new("type", EndingScope.Answer, "*.completed"), new("type", EndingScope.Error, "error"), new("error", EndingScope.Error)],
            NotText = ["type", "b64_json", "data[].b64_json", "usage", "background", "quality", "size", "output_format"],
            HasFiles = true,
            NamesEvents = true,
            Tokens = new() { Input = ["usage.input_tokens"], Output = ["usage.output_tokens"] },
        },
    };
}
