namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The OpenAI Responses API, plain and streamed. The same text comes back in several events; all are restored alike.</summary>
/// <remarks>What the endpoint keeps of an earlier exchange is refused: its placeholders are not ours to read until the gateway keeps maps itself.</remarks>
public static class OpenAiResponses
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "openai-responses",
        TextParts = new HashSet<string> { "input_text", "output_text", "refusal", "summary_text", "reasoning_text", "text" },
        References = new HashSet<string> { "item_reference" },
        Request = new() { JsonAnswer = "text.format.type", Store = "store" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("instructions", FieldKind.Prose),
            new("input", FieldKind.Prose),
            new("input[]", FieldKind.Message),
            new("input[].type", FieldKind.Literal, "message", "function_call", "function_call_output", "reasoning", "custom_tool_call", "custom_tool_call_output"),
            new("input[].role", FieldKind.Literal, "system", "developer", "user", "assistant"),
            new("input[].status", FieldKind.Literal, "in_progress", "completed", "incomplete"),
            new("input[].phase", FieldKind.Literal, "commentary", "final_answer"),
            new("input[].id", FieldKind.Known),
            new("input[].call_id", FieldKind.Known),
            new("input[].name", FieldKind.Known),
            new("input[].arguments", FieldKind.Prose),
            new("input[].input", FieldKind.Prose),
            new("input[].output", FieldKind.Prose),
            new("input[].output[]", FieldKind.Part),
            new("input[].encrypted_content", FieldKind.Opaque),
            new("input[].summary[]", FieldKind.Part),
            new("input[].summary[].type", FieldKind.Literal, "summary_text"),
            new("input[].summary[].text", FieldKind.Prose),
            new("input[].content", FieldKind.Prose),
            new("input[].content[]", FieldKind.Part),
            .. Part("input[].content[]"),
            .. Part("input[].output[]"),
            new("previous_response_id", FieldKind.Reference),
            new("conversation", FieldKind.Reference),
            new("prompt", FieldKind.Reference),
            new("background", FieldKind.Reference),
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

    static string[] Item(string path) =>
    [
        $"{path}.id", $"{path}.type", $"{path}.status", $"{path}.role", $"{path}.call_id", $"{path}.name", $"{path}.encrypted_content", $"{path}.result",
        $"{path}.summary[].type", $"{path}.content[].type",
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
        new($"{path}.file_id", FieldKind.Reference),
        new($"{path}.filename", FieldKind.Known),
        new($"{path}.input_audio.data", FieldKind.Payload),
    ];
}
