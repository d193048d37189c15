namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The OpenAI embeddings API. A prompt in tokens is refused: nobody can read it.</summary>
public static class OpenAiEmbeddings
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-embeddings",
        Request = new() { Stream = "" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("input", FieldKind.Prose),
            new("input[]", FieldKind.Prose),
            new("input[][]", FieldKind.Prose),
            new("encoding_format", FieldKind.Literal, "float", "base64"),
            new("output_dtype", FieldKind.Literal, "float", "int8", "uint8", "binary", "ubinary"),
            new("user", FieldKind.Known),
            new("dimensions", FieldKind.Knob) { MaxDigits = 6 },
            new("output_dimension", FieldKind.Knob) { MaxDigits = 6 },
        ],
        Answer = new() { HasMark = false, Tokens = new() { Input = ["usage.prompt_tokens"] } },
    };
}
