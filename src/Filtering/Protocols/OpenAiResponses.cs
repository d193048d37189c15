namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The OpenAI Responses API, plain and streamed. The same text comes back in several events; all are restored alike.</summary>
/// <remarks>What the endpoint keeps of an earlier exchange is refused, unless the one who uses the filter kept the numbers of it.</remarks>
public static class OpenAiResponses
{
    internal static readonly HashSet<string> TextParts = ["input_text", "output_text", "refusal", "summary_text", "reasoning_text", "text"];

    internal static readonly HashSet<string> References = ["item_reference"];

    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-responses",
        TextParts = TextParts,
        References = References,
        Request = new() { JsonAnswer = "text.format.type", Store = "store" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("instructions", FieldKind.Prose),
            new("input", FieldKind.Prose),
            .. Items("input[]"),
            new("previous_response_id", FieldKind.Reference, StoredReference.Response),
            new("conversation", FieldKind.Reference, StoredReference.Conversation),
            new("prompt", FieldKind.Reference),
            new("background", FieldKind.Reference, StoredReference.Background),
            new("tools[].type", FieldKind.Literal, "function", "custom", "web_search", "web_search_preview", "local_shell", "apply_patch", "shell"),
            new("tools[].name", FieldKind.Known),
            new("tools[].description", FieldKind.Prose),
            new("tools[].parameters", FieldKind.Known),
            new("tools[].strict", FieldKind.Known),
            new("tools[].model", FieldKind.Model),
            new("tools[].vector_store_ids", FieldKind.Reference),
            new("tools[].container.file_ids", FieldKind.Reference),
            new("tool_choice", FieldKind.Literal, "none", "auto", "required"),
            new("tool_choice.type", FieldKind.Literal, "function", "custom", "allowed_tools"),
            new("tool_choice.name", FieldKind.Known),
            new("text.format.type", FieldKind.Literal, "text", "json_object", "json_schema"),
            new("text.format.name", FieldKind.Known),
            new("text.format.schema", FieldKind.Known),
            new("text.format.strict", FieldKind.Known),
            new("text.verbosity", FieldKind.Literal, "low", "medium", "high"),
            new("reasoning.effort", FieldKind.Literal, "none", "minimal", "low", "medium", "high", "xhigh"),
            new("reasoning.summary", FieldKind.Literal, "auto", "concise", "detailed"),
            new("include[]", FieldKind.Literal, "reasoning.encrypted_content", "message.output_text.logprobs", "web_search_call.action.sources"),
            new("truncation", FieldKind.Literal, "auto", "disabled"),
            new("service_tier", FieldKind.Literal, "auto", "default", "flex", "priority", "scale"),
            new("metadata", FieldKind.Known),
            new("user", FieldKind.Known),
            new("safety_identifier", FieldKind.Known),
            new("prompt_cache_key", FieldKind.Known),
            new("parallel_tool_calls", FieldKind.Known),
            new("store", FieldKind.Known),
            new("stream", FieldKind.Known),
            new("stream_options.include_obfuscation", FieldKind.Known),
            new("temperature", FieldKind.Knob),
            new("top_p", FieldKind.Knob),
            new("top_logprobs", FieldKind.Knob) { MaxDigits = 2 },
            new("max_output_tokens", FieldKind.Knob) { MaxDigits = 8 },
            new("max_tool_calls", FieldKind.Knob) { MaxDigits = 6 },
        ],
        Answer = new()
        {
            Pieces = [new("delta") { IsAnswer = true }],
            NotText =
            [
                "type", "item_id", "obfuscation", "part.type", .. Item("item"),
                .. Response(""), .. Response("response."),
            ],
            TokenLists = ["logprobs", "part.logprobs", "item.content[].logprobs", "output[].content[].logprobs", "response.output[].content[].logprobs"],
            Kind = "type",
            Identity = ["output_index", "content_index", "summary_index"],
            Sequence = "sequence_number",
            Endings =
            [
                new("type", EndingScope.Text, "*.done"),
                new("type", EndingScope.Answer, "response.completed", "response.incomplete"),
                new("type", EndingScope.Error, "response.failed", "error"),
            ],
            Envelope = ["type", "item_id", "output_index", "content_index", "summary_index"],
            NamesEvents = true,
            MarkAt = "response",
            Ids =
            [
                new(StoredReference.Response, "id"), new(StoredReference.Response, "response.id"), new(StoredReference.Item, "item.id"),
                new(StoredReference.Item, "output[].id"), new(StoredReference.Item, "response.output[].id"),
            ],
            Model = ["model", "response.model"],
            Tokens = new()
            {
                Input = ["usage.input_tokens", "response.usage.input_tokens"],
                Output = ["usage.output_tokens", "response.usage.output_tokens"],
                Cached = ["usage.input_tokens_details.cached_tokens", "response.usage.input_tokens_details.cached_tokens"],
            },
            Error = ErrorShape.Responses,
        },
    };

    static string[] Response(string path) =>
    [
        $"{path}id", $"{path}object", $"{path}model", $"{path}status", $"{path}usage", $"{path}tools", $"{path}service_tier", $"{path}previous_response_id",
        $"{path}reasoning.effort", $"{path}text.format", $"{path}truncation", $"{path}tool_choice", .. Item($"{path}output[]"),
    ];

    static string[] Item(string path) => [.. ItemFacts.Select(fact => $"{path}.{fact}")];

    /// <summary>Members of an item in an answer that are no text.</summary>
    public static IReadOnlyList<string> ItemFacts => ["id", "type", "status", "role", "call_id", "name", "encrypted_content", "result", "summary[].type", "content[].type"];

    /// <summary>The items of a conversation, as they stand in a request and as they are added to what the endpoint keeps.</summary>
    /// <param name="path">Where they stand.</param>
    internal static ProtocolField[] Items(string path) =>
    [
        new($"{path}", FieldKind.Message),
        new($"{path}.type", FieldKind.Literal, "message", "function_call", "function_call_output", "reasoning", "custom_tool_call", "custom_tool_call_output"),
        new($"{path}.role", FieldKind.Literal, "system", "developer", "user", "assistant"),
        new($"{path}.status", FieldKind.Literal, "in_progress", "completed", "incomplete"),
        new($"{path}.phase", FieldKind.Literal, "commentary", "final_answer"),
        new($"{path}.id", FieldKind.Known),
        new($"{path}.call_id", FieldKind.Known),
        new($"{path}.name", FieldKind.Known),
        new($"{path}.arguments", FieldKind.Prose),
        new($"{path}.input", FieldKind.Prose),
        new($"{path}.output", FieldKind.Prose),
        new($"{path}.output[]", FieldKind.Part),
        new($"{path}.encrypted_content", FieldKind.Opaque),
        new($"{path}.summary[]", FieldKind.Part),
        new($"{path}.summary[].type", FieldKind.Literal, "summary_text"),
        new($"{path}.summary[].text", FieldKind.Prose),
        new($"{path}.content", FieldKind.Prose),
        new($"{path}.content[]", FieldKind.Part),
        .. Part($"{path}.content[]"),
        .. Part($"{path}.output[]"),
    ];

    static ProtocolField[] Part(string path) =>
    [
        new($"{path}.type", FieldKind.Literal, "input_text", "output_text", "refusal", "reasoning_text", "input_image", "input_file", "input_audio"),
        new($"{path}.text", FieldKind.Prose),
        new($"{path}.refusal", FieldKind.Prose),
        new($"{path}.image_url", FieldKind.Payload),
        new($"{path}.detail", FieldKind.Literal, "auto", "low", "high"),
        new($"{path}.file_data", FieldKind.Payload),
        new($"{path}.file_url", FieldKind.Payload),
        new($"{path}.file_id", FieldKind.Reference, StoredReference.File),
        new($"{path}.filename", FieldKind.Known),
        new($"{path}.input_audio.data", FieldKind.Payload),
    ];
}
