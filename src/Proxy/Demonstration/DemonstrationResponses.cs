using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>The OpenAI Responses API: the same text in deltas, in what is done, and in the whole at the end. What was said before is kept and repeated.</summary>
sealed class DemonstrationResponses(DemonstrationMemory memory, TimeProvider clock) : DemonstrationApi
{
    public override string Path => "/v1/responses";

    public override DemonstrationRequest Read(JsonElement body)
    {
        bool isText = body.TryGetProperty("input", out JsonElement input) && input.ValueKind == JsonValueKind.String;
        JsonElement[] items = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray()] : [];
        JsonElement tool = DemonstrationRequest.FirstTool(body, "");
        bool hasResult = items.Length > 0 && DemonstrationRequest.Text(items[^1], "type") == "function_call_output";
        string said = isText ? input.GetString()! : items.Select(item => Said(item) + Files(item)).LastOrDefault(static said => said.Length > 0) ?? "";
        string conversation = ConversationOf(body);
        IReadOnlyList<string> earlier = [.. References(body, items, conversation).Select(memory.Find).OfType<DemonstrationThing>().SelectMany(static thing => thing.Said).Distinct()];
        string prompt = earlier.Count == 0 ? said : $"{said}\n\nEerder schreef je: {string.Join(" / ", earlier)}";
        DemonstrationRequest request = new()
        {
            Number = DemonstrationMemory.NewNumber(),
            Model = DemonstrationRequest.Text(body, "model"),
            Prompt = prompt,
            PromptCharacters = prompt.Length,
            Streams = DemonstrationRequest.IsTrue(body, "stream"),
            AsksUsage = true,
            Choices = 1,
            Tool = hasResult || tool.ValueKind != JsonValueKind.Object ? null : DemonstrationRequest.Text(tool, "name"),
            ToolParameter = DemonstrationRequest.FirstParameter(tool, "parameters"),
        };
        Keep(body, request, conversation, [.. earlier, said]);
        return request;
    }

    void Keep(JsonElement body, DemonstrationRequest request, string conversation, IReadOnlyList<string> said)
    {
        DemonstrationThing thing = new() { Said = said, Request = request, Created = clock.GetUtcNow().ToUnixTimeSeconds() };
        if (conversation.Length > 0 && memory.Find(conversation) is { } whole) memory.Keep(DemonstrationMemory.NumberOf(conversation), whole with { Said = said });
        if (!body.TryGetProperty("store", out JsonElement store) || store.ValueKind != JsonValueKind.False) memory.Keep(request.Number, thing);
    }

    static string ConversationOf(JsonElement body)
        => body.TryGetProperty("conversation", out JsonElement conversation) && conversation.ValueKind == JsonValueKind.Object
            ? DemonstrationRequest.Text(conversation, "id")
            : DemonstrationRequest.Text(body, "conversation");

    static IEnumerable<string> References(JsonElement body, JsonElement[] items, string conversation)
    {
        yield return conversation;
        yield return DemonstrationRequest.Text(body, "previous_response_id");
        foreach (JsonElement item in items)
        {
            if (DemonstrationRequest.Text(item, "type") == "item_reference") yield return DemonstrationRequest.Text(item, "id");
        }
    }

    string Files(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("content", out JsonElement content) || content.ValueKind != JsonValueKind.Array) return "";
        IEnumerable<DemonstrationThing> files = content.EnumerateArray().Select(static part => DemonstrationRequest.Text(part, "file_id")).Where(static id => id.Length > 0).Select(memory.Find).OfType<DemonstrationThing>();
        return string.Concat(files.Select(static file => $"\n\nIn {file.File.Name} staat: {System.Text.Encoding.UTF8.GetString(file.Content)}"));
    }

    public override byte[] Whole(DemonstrationRequest request, long created) => Serialize(Response(request, created, "completed", [Item(request)]));

    public override IEnumerable<byte[]> Stream(DemonstrationRequest request, long created)
    {
        int number = 0;
        string text = Text(request);
        bool isCall = request.Tool is not null;
        string kind = isCall ? "response.function_call_arguments" : "response.output_text";
        yield return Event("response.created", new { type = "response.created", sequence_number = number++, response = Response(request, created, "in_progress", []) });
        yield return Event("response.output_item.added", new { type = "response.output_item.added", sequence_number = number++, output_index = 0, item = Item(request, "in_progress", "") });
        if (!isCall)
            yield return Event("response.content_part.added", new { type = "response.content_part.added", sequence_number = number++, item_id = ItemId(request), output_index = 0, content_index = 0, part = Part("") });
        foreach (string delta in DemonstrationModel.Pieces(text))
            yield return Event(kind + ".delta", new { type = kind + ".delta", sequence_number = number++, item_id = ItemId(request), output_index = 0, content_index = 0, delta, logprobs = Array.Empty<object>() });
        yield return isCall
            ? Event(kind + ".done", new { type = kind + ".done", sequence_number = number++, item_id = ItemId(request), output_index = 0, name = request.Tool, arguments = text })
            : Event(kind + ".done", new { type = kind + ".done", sequence_number = number++, item_id = ItemId(request), output_index = 0, content_index = 0, text, logprobs = Array.Empty<object>() });
        if (!isCall)
            yield return Event("response.content_part.done", new { type = "response.content_part.done", sequence_number = number++, item_id = ItemId(request), output_index = 0, content_index = 0, part = Part(text) });
        yield return Event("response.output_item.done", new { type = "response.output_item.done", sequence_number = number++, output_index = 0, item = Item(request) });
        yield return Event("response.completed", new { type = "response.completed", sequence_number = number++, response = Response(request, created, "completed", [Item(request)]) });
    }

    static string Said(JsonElement item) => DemonstrationRequest.Text(item, "type") == "function_call_output"
        ? DemonstrationRequest.Text(item, "output")
        : DemonstrationRequest.Text(item, "role") == "user" ? DemonstrationRequest.Content(item) : "";

    static object Item(DemonstrationRequest request) => Item(request, "completed", Text(request));

    static object Item(DemonstrationRequest request, string status, string text) => request.Tool is null
        ? new { id = ItemId(request), type = "message", status, role = "assistant", content = text.Length == 0 ? [] : new[] { Part(text) } }
        : new { id = ItemId(request), type = "function_call", status, call_id = $"call_{request.Number}", name = request.Tool, arguments = text };

    static string ItemId(DemonstrationRequest request) => $"{(request.Tool is null ? "msg" : "fc")}_{request.Number}";

    static object Part(string text) => new { type = "output_text", text, annotations = Array.Empty<object>(), logprobs = Array.Empty<object>() };

    static object Response(DemonstrationRequest request, long created, string status, object[] output) => new
    {
        id = $"resp_{request.Number}",
        @object = "response",
        created_at = created,
        status,
        error = (object?)null,
        incomplete_details = (object?)null,
        instructions = (string?)null,
        max_output_tokens = (int?)null,
        model = request.Model,
        output,
        parallel_tool_calls = true,
        previous_response_id = (string?)null,
        store = true,
        temperature = 1,
        text = new { format = new { type = "text" } },
        tool_choice = "auto",
        tools = Array.Empty<object>(),
        top_p = 1,
        truncation = "disabled",
        usage = status == "completed" ? Usage(request) : null,
        metadata = new Dictionary<string, string>(),
    };

    static object Usage(DemonstrationRequest request)
    {
        (int input, int output) = (InputTokens(request), OutputTokens(request));
        return new
        {
            input_tokens = input,
            input_tokens_details = new { cached_tokens = 0 },
            output_tokens = output,
            output_tokens_details = new { reasoning_tokens = 0 },
            total_tokens = input + output,
        };
    }
}
