using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>What the demonstration endpoint reads from a request.</summary>
sealed record DemonstrationRequest
{
    const int MostChoices = 8;

    public required string Model { get; init; }

    public required string Prompt { get; init; }

    public required int PromptCharacters { get; init; }

    public required bool Streams { get; init; }

    public required bool AsksUsage { get; init; }

    public required int Choices { get; init; }

    /// <summary>Name of the function to call, or null when none is asked for or a result is already there.</summary>
    public required string? Tool { get; init; }

    /// <summary>First name of a parameter of that function; the prompt is passed in it.</summary>
    public required string ToolParameter { get; init; }

    /// <summary>Number of the answer, for ids, where answers can be asked for again.</summary>
    public string Number { get; init; } = "demo";

    public static DemonstrationRequest Read(JsonElement body)
    {
        JsonElement[] messages = body.TryGetProperty("messages", out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
        JsonElement tool = FirstTool(body, "function");
        bool hasResult = messages.Length > 0 && Text(messages[^1], "role") == "tool";
        return new DemonstrationRequest
        {
            Model = Text(body, "model"),
            Prompt = messages.Where(message => Text(message, "role") is "user" or "tool").Select(Content).LastOrDefault() ?? "",
            PromptCharacters = messages.Sum(message => Content(message).Length),
            Streams = IsTrue(body, "stream"),
            AsksUsage = body.TryGetProperty("stream_options", out JsonElement options) && options.ValueKind == JsonValueKind.Object && IsTrue(options, "include_usage"),
            Choices = body.TryGetProperty("n", out JsonElement n) && n.TryGetInt32(out int count) ? Math.Clamp(count, 1, MostChoices) : 1,
            Tool = hasResult || tool.ValueKind != JsonValueKind.Object ? null : Text(tool, "name"),
            ToolParameter = FirstParameter(tool, "parameters"),
        };
    }

    /// <summary>The first tool of a request, or what it holds under a name.</summary>
    internal static JsonElement FirstTool(JsonElement body, string name)
    {
        if (!body.TryGetProperty("tools", out JsonElement tools) || tools.ValueKind != JsonValueKind.Array || tools.GetArrayLength() == 0) return default;
        if (tools[0].ValueKind != JsonValueKind.Object || name.Length == 0) return tools[0];
        return tools[0].TryGetProperty(name, out JsonElement function) ? function : default;
    }

    /// <summary>The first parameter in a tool's schema.</summary>
    internal static string FirstParameter(JsonElement tool, string schema)
        => tool.ValueKind == JsonValueKind.Object && tool.TryGetProperty(schema, out JsonElement parameters)
            && parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("properties", out JsonElement properties)
            && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(property => property.Name).FirstOrDefault() ?? "vraag"
            : "vraag";

    internal static string Content(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("content", out JsonElement content)) return "";
        if (content.ValueKind == JsonValueKind.String) return content.GetString() ?? "";
        return content.ValueKind == JsonValueKind.Array
            ? string.Join('\n', content.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).Select(part => Text(part, "type") == "tool_result" ? Content(part) : Text(part, "text")))
            : "";
    }

    internal static string Text(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    internal static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
