using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>The OpenAI Responses API: the same text in deltas, in what is done, and in the whole at the end.</summary>
sealed class DemonstrationResponses : DemonstrationApi
{
    public override string Path => "/v1/responses";

    public override DemonstrationRequest Read(JsonElement body)
    {
        bool isText = body.TryGetProperty("input", out JsonElement input) && input.ValueKind == JsonValueKind.String;
        JsonElement[] items = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray()] : [];
        JsonElement tool = DemonstrationRequest.FirstTool(body, "");
        bool hasResult = items.Length > 0 && DemonstrationRequest.Text(items[^1], "type") == "function_call_output";
        string prompt = isText ? input.GetString()! : items.Select(static item => Said(item)).LastOrDefault(static said => said.Length > 0) ?? "";
        return new()
        {
            Model = DemonstrationRequest.Text(body, "model"),
            Prompt = prompt,
            PromptCharacters = prompt.Length,
            Streams = DemonstrationRequest.IsTrue(body, "stream"),
            AsksUsage = true,
            Choices = 1,
            Tool = hasResult || tool.ValueKind != JsonValueKind.Object ? null : DemonstrationRequest.Text(tool, "name"),
            ToolParameter = DemonstrationRequest.FirstParameter(tool, "parameters"),
        };
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
            yield return Event("response.content_part.added", new { type = "response.content_part.added", sequence_number = number++, item_id = "item_demo", output_index = 0, content_index = 0, part = Part("") });
        foreach (string delta in DemonstrationModel.Pieces(text))
            yield return Event(kind + ".delta", new { type = kind + ".delta", sequence_number = number++, item_id = "item_demo", output_index = 0, content_index = 0, delta, logprobs = Array.Empty<object>() });
        yield return isCall
            ? Event(kind + ".done", new { type = kind + ".done", sequence_number = number++, item_id = "item_demo", output_index = 0, name = request.Tool, arguments = text })
            : Event(kind + ".done", new { type = kind + ".done", sequence_number = number++, item_id = "item_demo", output_index = 0, content_index = 0, text, logprobs = Array.Empty<object>() });
        if (!isCall)
            yield return Event("response.content_part.done", new { type = "response.content_part.done", sequence_number = number++, item_id = "item_demo", output_index = 0, content_index = 0, part = Part(text) });
        yield return Event("response.output_item.done", new { type = "response.output_item.done", sequence_number = number++, output_index = 0, item = Item(request) });
        yield return Event("response.completed", new { type = "response.completed", sequence_number = number++, response = Response(request, created, "completed", [Item(request)]) });
    }

    static string Said(JsonElement item) => DemonstrationRequest.Text(item, "type") == "function_call_output"
        ? DemonstrationRequest.Text(item, "output")
        : DemonstrationRequest.Text(item, "role") == "user" ? DemonstrationRequest.Content(item) : "";

    static object Item(DemonstrationRequest request) => Item(request, "completed", Text(request));

    static object Item(DemonstrationRequest request, string status, string text) => request.Tool is null
        ? new { id = "item_demo", type = "message", status, role = "assistant", content = text.Length == 0 ? [] : new[] { Part(text) } }
        : new { id = "item_demo", type = "function_call", status, call_id = "call_demo_1", name = request.Tool, arguments = text };

    static object Part(string text) => new { type = "output_text", text, annotations = Array.Empty<object>(), logprobs = Array.Empty<object>() };

    static object Response(DemonstrationRequest request, long created, string status, object[] output) => new
    {
        id = "resp_demo",
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
        store = false,
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
