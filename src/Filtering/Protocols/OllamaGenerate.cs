namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Ollama's own completion API. The tokens of an earlier exchange (<c>context</c>) are refused: nobody can read them.</summary>
public static class OllamaGenerate
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "ollama-generate",
        Request = new() { StreamsByDefault = true, JsonAnswer = "format" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("prompt", FieldKind.Prose),
            new("suffix", FieldKind.Prose),
            new("system", FieldKind.Prose),
            new("template", FieldKind.Prose),
            new("images[]", FieldKind.Payload, "image_url"),
            new("context", FieldKind.Reference),
            new("raw", FieldKind.Known),
            .. OllamaFields.Steering,
        ],
        Answer = OllamaFields.Answer with
        {
            Pieces = [new("response") { IsAnswer = true }, new("thinking")],
            Envelope = ["model", "created_at", "done"],
        },
    };
}
