namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Mistral's chat completions: those of OpenAI, with parts of its own and answers in parts.</summary>
public static class MistralChat
{
    public static Protocol Protocol { get; } = OpenAiChat.Protocol with
    {
        Id = "mistral-chat",
        TextParts = new HashSet<string> { "text", "thinking", "reference" },
        Request = new() { Choices = "n", JsonAnswer = "response_format.type" },
        Fields =
        [
            .. OpenAiChat.Protocol.Fields,
            new("messages[].content[].type", FieldKind.Literal, "text", "thinking", "image_url", "document_url", "input_audio", "file"),
            new("messages[].content[].thinking[]", FieldKind.Part),
            new("messages[].content[].thinking[].type", FieldKind.Literal, "text"),
            new("messages[].content[].thinking[].text", FieldKind.Prose),
            new("messages[].content[].image_url", FieldKind.Payload),
            new("messages[].content[].document_url", FieldKind.Payload),
            new("messages[].content[].input_audio", FieldKind.Payload),
            new("messages[].content[].file_id", FieldKind.Reference),
            new("messages[].prefix", FieldKind.Known),
            new("random_seed", FieldKind.Knob) { MaxDigits = 6 },
            new("safe_prompt", FieldKind.Known),
            new("prompt_mode", FieldKind.Literal, "reasoning"),
            new("tool_choice", FieldKind.Literal, "none", "auto", "any", "required"),
        ],
        Answer = OpenAiChat.Protocol.Answer with
        {
            Pieces =
            [
                .. OpenAiChat.Protocol.Answer.Pieces,
                new("choices[].delta.content[].text") { IsAnswer = true },
                new("choices[].delta.content[].thinking[].text"),
            ],
            Envelope = [.. OpenAiChat.Protocol.Answer.Envelope, "choices[].delta.content[].type", "choices[].delta.content[].thinking[].type"],
        },
    };
}
