namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Google's <c>generateContent</c>, which names every field in two ways, and <c>streamGenerateContent</c>.</summary>
public static class GeminiGenerate
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "gemini-generate",
        HasUntypedParts = true,
        Request = new() { Stream = "", Choices = "generationConfig.candidateCount", JsonAnswer = "generationConfig.responseMimeType" },
        Fields =
        [
            new("contents[]", FieldKind.Message),
            new("contents[].role", FieldKind.Literal, "user", "model", "function"),
            .. Part("contents[].parts[]"),
            .. Part("systemInstruction.parts[]"),
            .. Part("system_instruction.parts[]"),
            new("systemInstruction.role", FieldKind.Literal, "user", "system", "model"),
            new("cachedContent", FieldKind.Reference),
            new("cached_content", FieldKind.Reference),
            .. Both("tools[].", "functionDeclarations[].name", "function_declarations[].name", FieldKind.Known),
            .. Both("tools[].", "functionDeclarations[].description", "function_declarations[].description", FieldKind.Prose),
            .. Both("tools[].", "functionDeclarations[].parameters", "function_declarations[].parameters", FieldKind.Known),
            new("toolConfig.functionCallingConfig.mode", FieldKind.Literal, "AUTO", "ANY", "NONE", "VALIDATED"),
            new("safetySettings[].category", FieldKind.Literal, "HARM_CATEGORY_HARASSMENT", "HARM_CATEGORY_HATE_SPEECH", "HARM_CATEGORY_SEXUALLY_EXPLICIT", "HARM_CATEGORY_DANGEROUS_CONTENT", "HARM_CATEGORY_CIVIC_INTEGRITY"),
            new("safetySettings[].threshold", FieldKind.Literal, "BLOCK_NONE", "OFF", "BLOCK_ONLY_HIGH", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE"),
            new("generationConfig.responseMimeType", FieldKind.Literal, "text/plain", "application/json", "text/x.enum"),
            new("generationConfig.stopSequences", FieldKind.Known),
            new("generationConfig.temperature", FieldKind.Knob),
            new("generationConfig.topP", FieldKind.Knob),
            new("generationConfig.topK", FieldKind.Knob) { MaxDigits = 4 },
            new("generationConfig.seed", FieldKind.Knob) { MaxDigits = 6 },
            new("generationConfig.candidateCount", FieldKind.Knob) { MaxDigits = 2 },
            new("generationConfig.maxOutputTokens", FieldKind.Knob) { MaxDigits = 8 },
            new("generationConfig.thinkingConfig.thinkingBudget", FieldKind.Knob) { MaxDigits = 6 },
        ],
        Answer = new()
        {
            Pieces = [new("candidates[].content.parts[].text") { IsAnswer = true }],
            NotText =
            [
                "modelVersion", "responseId", "usageMetadata", "promptFeedback", "createTime", "candidates[].finishReason", "candidates[].safetyRatings",
                "candidates[].content.role", "candidates[].content.parts[].thoughtSignature", "candidates[].content.parts[].inlineData",
                "candidates[].content.parts[].functionCall.id", "candidates[].content.parts[].functionCall.name",
                "candidates[].content.parts[].executableCode.language", "candidates[].content.parts[].codeExecutionResult.outcome",
            ],
            Values = ["candidates[].content.parts[].functionCall.args"],
            TokenLists = ["candidates[].logprobsResult"],
            Identity = ["candidates[].index", "candidates[].content.parts[].thought"],
            Endings =
            [
                new("candidates[].finishReason", EndingScope.Choice),
                new("promptFeedback.blockReason", EndingScope.Answer),
                new("error", EndingScope.Error),
            ],
            Envelope = ["modelVersion", "responseId", "candidates[].index", "candidates[].content.role", "candidates[].content.parts[].thought"],
            Other = AnswerKind.Array,
            Model = ["modelVersion"],
            Tokens = new()
            {
                Input = ["usageMetadata.promptTokenCount"],
                Output = ["usageMetadata.candidatesTokenCount", "usageMetadata.thoughtsTokenCount"],
                Cached = ["usageMetadata.cachedContentTokenCount"],
            },
            Error = ErrorShape.Gemini,
        },
    };

    /// <summary>The same, streamed: the address and not the body says so.</summary>
    public static Protocol Streamed { get; } = Protocol with { Id = "gemini-stream", Request = Protocol.Request with { StreamsByDefault = true } };

    /// <summary>Asks how many tokens a message has; the answer has no text of a model.</summary>
    public static Protocol Counting { get; } = Protocol with
    {
        Id = "gemini-count-tokens",
        Answer = new() { HasMark = false, Tokens = new() { Input = ["totalTokens"] }, Error = ErrorShape.Gemini },
    };

    static ProtocolField[] Part(string path) =>
    [
        new(path, FieldKind.Part),
        new($"{path}.text", FieldKind.Prose),
        .. Both($"{path}.", "thoughtSignature", "thought_signature", FieldKind.Opaque),
        .. Both($"{path}.", "functionCall", "function_call", FieldKind.Known),
        .. Both($"{path}.", "functionResponse", "function_response", FieldKind.Known),
        .. Both($"{path}.", "inlineData.data", "inline_data.data", FieldKind.Payload),
        .. Both($"{path}.", "inlineData.mimeType", "inline_data.mime_type", FieldKind.Known),
        .. Both($"{path}.", "fileData", "file_data", FieldKind.Reference),
    ];

    static ProtocolField[] Both(string path, string camel, string snake, FieldKind kind) => [new(path + camel, kind), new(path + snake, kind)];
}
