namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The older OpenAI completions API, which local models still speak.</summary>
public static class OpenAiCompletions
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-completions",
        Request = new() { Usage = "stream_options.include_usage", Choices = "n" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("prompt", FieldKind.Prose),
            new("prompt[]", FieldKind.Prose),
            new("prompt[][]", FieldKind.Prose),
            new("suffix", FieldKind.Prose),
            new("stop", FieldKind.Known),
            new("user", FieldKind.Known),
            new("echo", FieldKind.Known),
            new("stream", FieldKind.Known),
            new("stream_options.include_usage", FieldKind.Known),
            new("temperature", FieldKind.Knob),
            new("top_p", FieldKind.Knob),
            new("presence_penalty", FieldKind.Knob),
            new("frequency_penalty", FieldKind.Knob),
            new("seed", FieldKind.Knob) { MaxDigits = 6 },
            new("n", FieldKind.Knob) { MaxDigits = 3 },
            new("best_of", FieldKind.Knob) { MaxDigits = 3 },
            new("logprobs", FieldKind.Knob) { MaxDigits = 2 },
            new("max_tokens", FieldKind.Knob) { MaxDigits = 8 },
            new("logit_bias.*", FieldKind.Knob) { MaxDigits = 3 },
        ],
        Answer = new()
        {
            Pieces = [new("choices[].text") { IsAnswer = true }],
            NotText = ["id", "object", "model", "system_fingerprint", "usage", "choices[].finish_reason"],
            TokenLists = ["choices[].logprobs"],
            Identity = ["choices[].index"],
            Endings = [new("choices[].finish_reason", EndingScope.Choice), new("error", EndingScope.Error)],
            Envelope = ["id", "object", "created", "model", "system_fingerprint", "choices[].index", "choices[].finish_reason", "choices[].logprobs"],
            Tokens = OpenAiTokens.Counted,
        },
    };
}
