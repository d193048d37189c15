namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Batches: many questions in one file, answered within a day in another.</summary>
public static class OpenAiBatches
{
    /// <summary>A batch, wherever the endpoint tells of one. Its files of answers are the caller's as much as the batch is.</summary>
    public static AnswerShape Answer { get; } = new()
    {
        HasMark = false,
        NotText = ["id", "object", "endpoint", "input_file_id", "completion_window", "status", "output_file_id", "error_file_id", "model"],
        Ids = [new(StoredReference.Batch, "id"), new(StoredReference.File, "output_file_id"), new(StoredReference.File, "error_file_id")],
    };

    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-batches",
        Fields =
        [
            new("input_file_id", FieldKind.Reference, StoredReference.BatchFile),
            new("endpoint", FieldKind.Literal, "/v1/chat/completions", "/v1/responses", "/v1/completions", "/v1/embeddings", "/v1/moderations"),
            new("completion_window", FieldKind.Literal, "24h"),
            new("metadata", FieldKind.Known),
            new("output_expires_after.anchor", FieldKind.Literal, "created_at"),
            new("output_expires_after.seconds", FieldKind.Knob) { MaxDigits = 7 },
        ],
        Answer = Answer,
    };
}
