namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What Ollama's APIs have in common.</summary>
static class OllamaFields
{
    public static AnswerShape Answer { get; } = new()
    {
        Endings = [new("done", EndingScope.Answer), new("error", EndingScope.Error)],
        NotText = ["model", "created_at", "done_reason", "message.role", "message.images", "message.tool_calls[].id", "message.tool_calls[].function.name"],
        Values = ["message.tool_calls[].function.arguments"],
        TokenLists = ["logprobs"],
        Other = AnswerKind.Lines,
        Tokens = new() { Input = ["prompt_eval_count"], Output = ["eval_count"] },
        Error = ErrorShape.Ollama,
    };

    public static IReadOnlyList<ProtocolField> Steering { get; } =
    [
        new("stream", FieldKind.Known),
        new("think", FieldKind.Literal, "low", "medium", "high"),
        new("format", FieldKind.Literal, "json"),
        new("keep_alive", FieldKind.Knob) { MaxDigits = 6 },
        new("options.stop", FieldKind.Known),
        new("options.temperature", FieldKind.Knob),
        new("options.top_p", FieldKind.Knob),
        new("options.min_p", FieldKind.Knob),
        new("options.repeat_penalty", FieldKind.Knob),
        new("options.top_k", FieldKind.Knob) { MaxDigits = 4 },
        new("options.seed", FieldKind.Knob) { MaxDigits = 6 },
        new("options.num_ctx", FieldKind.Knob) { MaxDigits = 8 },
        new("options.num_predict", FieldKind.Knob) { MaxDigits = 8 },
    ];
}
