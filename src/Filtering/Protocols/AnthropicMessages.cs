namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The Anthropic Messages API, plain and streamed, and its counting of tokens.</summary>
public static class AnthropicMessages
{
    public static Protocol Protocol { get; } = new()
    {
        Id = "anthropic-messages",
        TextParts = new HashSet<string>
        {
            "text", "thinking", "redacted_thinking", "tool_use", "tool_result", "server_tool_use", "mcp_tool_use", "mcp_tool_result",
            "web_search_tool_result", "web_search_result", "web_search_tool_result_error", "search_result",
        },
        HasPlainFiles = true,
        Request = new() { JsonAnswer = "output_format.type" },
        Fields =
        [
            new("model", FieldKind.Model),
            new("messages[]", FieldKind.Message),
            new("messages[].role", FieldKind.Literal, "user", "assistant"),
            new("messages[].content", FieldKind.Prose),
            .. Block("messages[].content[]"),
            .. Block("messages[].content[].source.content[]"),
            .. Block("messages[].content[].content[]"),
            .. Block("messages[].content[].content[].source.content[]"),
            .. Block("messages[].content[].content[].content[]"),
            new("system", FieldKind.Prose),
            .. Block("system[]"),
            new("container", FieldKind.Reference),
            new("max_tokens", FieldKind.Knob) { MaxDigits = 8 },
            new("stop_sequences", FieldKind.Known),
            new("stream", FieldKind.Known),
            new("temperature", FieldKind.Knob),
            new("top_p", FieldKind.Knob),
            new("top_k", FieldKind.Knob) { MaxDigits = 6 },
            new("metadata.user_id", FieldKind.Known),
            new("service_tier", FieldKind.Literal, "auto", "standard_only"),
            new("thinking.type", FieldKind.Literal, "enabled", "disabled", "adaptive"),
            new("thinking.budget_tokens", FieldKind.Knob) { MaxDigits = 6 },
            new("tools[].name", FieldKind.Known),
            new("tools[].type", FieldKind.Literal, "custom"),
            new("tools[].description", FieldKind.Prose),
            new("tools[].input_schema", FieldKind.Known),
            new("tools[].cache_control.type", FieldKind.Literal, "ephemeral"),
            new("tool_choice.type", FieldKind.Literal, "auto", "any", "tool", "none"),
            new("tool_choice.name", FieldKind.Known),
            new("output_format.type", FieldKind.Literal, "json_schema"),
            new("output_format.schema", FieldKind.Known),
        ],
        Answer = new()
        {
            Pieces = [new("delta.text") { IsAnswer = true }, new("delta.partial_json") { IsJson = true }, new("delta.thinking")],
            NotText = ["delta.type", "delta.signature", "delta.stop_reason", .. Citation("delta.citation"), .. Blocks(""), .. Blocks("message."), .. BlockKind("content_block")],
            Values = ["content[].input", "message.content[].input", "content_block.input"],
            Identity = ["index"],
            Endings =
            [
                new("type", EndingScope.Text, "content_block_stop"),
                new("type", EndingScope.Answer, "message_stop"),
                new("type", EndingScope.Error, "error"),
            ],
            Envelope = ["type", "index", "delta.type"],
            NamesEvents = true,
            MarkAt = "message",
            MarksStart = true,
            Model = ["model", "message.model"],
            Tokens = new()
            {
                Input = [.. Counted("input_tokens"), .. Counted("cache_creation_input_tokens"), .. Counted("cache_read_input_tokens")],
                Output = Counted("output_tokens"),
                Cached = Counted("cache_read_input_tokens"),
            },
            Error = ErrorShape.Anthropic,
        },
    };

    /// <summary>Asks how many tokens a message has; the answer has no text of a model.</summary>
    public static Protocol Counting { get; } = Protocol with
    {
        Id = "anthropic-count-tokens",
        Answer = new() { HasMark = false, Tokens = new() { Input = ["input_tokens"] }, Error = ErrorShape.Anthropic },
    };

    static string[] Blocks(string path) =>
    [
        $"{path}id", $"{path}type", $"{path}role", $"{path}model", $"{path}stop_reason", $"{path}usage", $"{path}container.id", .. BlockKind($"{path}content[]"),
    ];

    static string[] BlockKind(string path) =>
    [
        $"{path}.type", $"{path}.id", $"{path}.tool_use_id", $"{path}.name", $"{path}.signature", $"{path}.data", $"{path}.content[].encrypted_content",
        .. Citation($"{path}.citations[]"),
    ];

    // What a citation says is text; where it stands in a document is not.
    static string[] Citation(string path) => [$"{path}.type", $"{path}.encrypted_index", $"{path}.file_id"];

    static string[] Counted(string name) => [$"usage.{name}", $"message.usage.{name}"];

    static ProtocolField[] Block(string path) =>
    [
        new(path, FieldKind.Part),
        new($"{path}.type", FieldKind.Literal, "text", "thinking", "redacted_thinking", "tool_use", "tool_result", "image", "document", "search_result"),
        new($"{path}.text", FieldKind.Prose),
        new($"{path}.thinking", FieldKind.Prose),
        new($"{path}.signature", FieldKind.Opaque),
        new($"{path}.data", FieldKind.Opaque),
        new($"{path}.encrypted_content", FieldKind.Opaque),
        new($"{path}.content", FieldKind.Prose),
        new($"{path}.name", FieldKind.Known),
        new($"{path}.id", FieldKind.Known),
        new($"{path}.tool_use_id", FieldKind.Known),
        new($"{path}.input", FieldKind.Known),
        new($"{path}.is_error", FieldKind.Known),
        new($"{path}.title", FieldKind.Known),
        new($"{path}.context", FieldKind.Prose),
        new($"{path}.file_id", FieldKind.Reference),
        new($"{path}.cache_control.type", FieldKind.Literal, "ephemeral"),
        new($"{path}.citations[].encrypted_index", FieldKind.Opaque),
        // Of a document this is an object; of a search result it is a text that says where it was found.
        new($"{path}.source", FieldKind.Prose),
        new($"{path}.source.type", FieldKind.Literal, "base64", "text", "content", "url", "file"),
        new($"{path}.source.content", FieldKind.Prose),
        new($"{path}.source.media_type", FieldKind.Known),
        new($"{path}.source.data", FieldKind.Payload),
        new($"{path}.source.url", FieldKind.Payload),
        new($"{path}.source.file_id", FieldKind.Reference),
    ];
}
