using System.Globalization;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>Ollama's chat API: a line per piece.</summary>
sealed class DemonstrationOllama : DemonstrationApi
{
    public override string Path => "/api/chat";

    public override string StreamType => "application/x-ndjson";

    public override DemonstrationRequest Read(JsonElement body)
    {
        bool isWhole = body.TryGetProperty("stream", out JsonElement stream) && stream.ValueKind == JsonValueKind.False;
        return DemonstrationRequest.Read(body) with { Streams = !isWhole };
    }

    public override byte[] Whole(DemonstrationRequest request, long created) => Serialize(Last(request, created, Text(request)));

    public override IEnumerable<byte[]> Stream(DemonstrationRequest request, long created)
    {
        if (request.Tool is null)
        {
            foreach (string piece in DemonstrationModel.Pieces(Text(request)))
                yield return Line(new { model = request.Model, created_at = Moment(created), message = new { role = "assistant", content = piece }, done = false });
        }

        yield return Line(Last(request, created, ""));
    }

    public override byte[] Error(string message, string type, string code) => Serialize(new { error = message });

    static byte[] Line(object value) => [.. Serialize(value), .. "\n"u8];

    static object Last(DemonstrationRequest request, long created, string text) => new
    {
        model = request.Model,
        created_at = Moment(created),
        message = Message(request, text),
        done_reason = "stop",
        done = true,
        total_duration = 1,
        load_duration = 1,
        prompt_eval_count = InputTokens(request),
        prompt_eval_duration = 1,
        eval_count = OutputTokens(request),
        eval_duration = 1,
    };

    static object Message(DemonstrationRequest request, string text) => request.Tool is null
        ? new { role = "assistant", content = text }
        : new
        {
            role = "assistant",
            content = "",
            tool_calls = new[] { new { function = new { name = request.Tool, arguments = new Dictionary<string, string> { [request.ToolParameter] = request.Prompt } } } },
        };

    static string Moment(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
