namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Ollama's own embeddings API.</summary>
public static class OllamaEmbeddings
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "ollama-embeddings",
        Request = new() { Stream = "" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("input", FieldKind.Prose),
            new("input[]", FieldKind.Prose),
            new("truncate", FieldKind.Known),
            new("dimensions", FieldKind.Knob) { MaxDigits = 6 },
            .. OllamaFields.Steering,
        ],
        Answer = new() { HasMark = false, Tokens = new() { Input = ["prompt_eval_count"] }, Error = ErrorShape.Ollama },
    };
}
