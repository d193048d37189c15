using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>The Anthropic Messages API.</summary>
sealed class DemonstrationMessages : DemonstrationApi
{
    public override string Path => "/v1/messages";

    public override string KeyHeader => "x-api-key";

    public override DemonstrationRequest Read(JsonElement body)
    {
        JsonElement tool = DemonstrationRequest.FirstTool(body, "");
        DemonstrationRequest read = DemonstrationRequest.Read(body);
        bool hasResult = body.TryGetProperty("messages", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            && list.GetArrayLength() > 0 && list[list.GetArrayLength() - 1].GetRawText().Contains("\"tool_result\"", StringComparison.Ordinal);
        return read with
        {
            Tool = hasResult || tool.ValueKind != JsonValueKind.Object ? null : DemonstrationRequest.Text(tool, "name"),
            ToolParameter = DemonstrationRequest.FirstParameter(tool, "input_schema"),
        };
    }

    public override byte[] Whole(DemonstrationRequest request, long created) => Serialize(Message(request, [Block(request)], Stop(request), OutputTokens(request)));

    public override IEnumerable<byte[]> Stream(DemonstrationRequest request, long created)
    {
        yield return Event("message_start", new { type = "message_start", message = Message(request, [], null, 1) });
        yield return Event("content_block_start", new { type = "content_block_start", index = 0, content_block = Empty(request) });
        yield return Event("ping", new { type = "ping" });
        foreach (string piece in DemonstrationModel.Pieces(Text(request)))
            yield return Event("content_block_delta", new { type = "content_block_delta", index = 0, delta = Delta(request, piece) });
        yield return Event("content_block_stop", new { type = "content_block_stop", index = 0 });
        yield return Event("message_delta", new
        {
            type = "message_delta",
            delta = new { stop_reason = Stop(request), stop_sequence = (string?)null },
            usage = new { output_tokens = OutputTokens(request) },
        });
        yield return Event("message_stop", new { type = "message_stop" });
    }

    public override byte[] Error(string message, string type, string code)
        => Serialize(new { type = "error", error = new { type = code == "rate_limit_exceeded" ? "rate_limit_error" : "api_error", message } });

    static object Block(DemonstrationRequest request) => request.Tool is null
        ? new { type = "text", text = Text(request) }
        : new { type = "tool_use", id = "toolu_demo_1", name = request.Tool, input = new Dictionary<string, string> { [request.ToolParameter] = request.Prompt } };

    static object Empty(DemonstrationRequest request) => request.Tool is null
        ? new { type = "text", text = "" }
        : new { type = "tool_use", id = "toolu_demo_1", name = request.Tool, input = new Dictionary<string, string>() };

    static object Delta(DemonstrationRequest request, string piece) => request.Tool is null
        ? new { type = "text_delta", text = piece }
        : new { type = "input_json_delta", partial_json = piece };

    static string Stop(DemonstrationRequest request) => request.Tool is null ? "end_turn" : "tool_use";

    static object Message(DemonstrationRequest request, object[] content, string? stop, int output) => new
    {
        id = "msg_demo",
        type = "message",
        role = "assistant",
        model = request.Model,
        content,
        stop_reason = stop,
        stop_sequence = (string?)null,
        usage = new { input_tokens = InputTokens(request), output_tokens = output },
    };
}
