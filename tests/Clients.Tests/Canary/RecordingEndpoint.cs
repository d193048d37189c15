using System.Net;
using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>An AI service that keeps what reaches it and gives it back in good and bad ways, one per model name.</summary>
sealed class RecordingEndpoint : Receiver
{
    public static IReadOnlyList<string> Models { get; } = ["echo", "stroom", "weigert", "breekt", "rommel", "geen-json", "stuk", "lang"];

    readonly KeptThings _kept = new();

    protected override Task AnswerAsync(HttpListenerContext context, byte[] body)
        => context.Request.Url!.AbsolutePath == "/v1/chat/completions" ? ChatAsync(context, body) : _kept.AnswerAsync(context, body);

    static async Task ChatAsync(HttpListenerContext context, byte[] body)
    {
        using JsonDocument request = JsonDocument.Parse(body);
        string model = request.RootElement.GetProperty("model").GetString()!;
        string prompt = JsonSerializer.Serialize(request.RootElement.GetProperty("messages")[0].GetProperty("content").GetString())[1..^1];
        HttpListenerResponse response = context.Response;
        switch (model)
        {
            case "stroom" or "breekt":
                response.ContentType = "text/event-stream";
                response.SendChunked = true;
                foreach (string piece in Pieces(prompt)) await WriteAsync(response, Chunk($"\"content\":\"{piece}\"", "null"));
                await response.OutputStream.FlushAsync();
                if (model == "breekt")
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(300));
                    response.Abort();
                    return;
                }

                await WriteAsync(response, Chunk("", "\"stop\"") + "data: [DONE]\n\n");
                break;
            case "lang":
                response.ContentType = "text/event-stream";
                response.SendChunked = true;
                await WriteAsync(response, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + prompt + new string('x', 2 << 20) + "\"}}]}\n\n");
                break;
            case "weigert":
                response.StatusCode = 400;
                await WriteAsync(response, $$$"""{"error":{"message":"Ongeldig: {{{prompt}}}","type":"invalid_request_error","param":"messages","code":"invalid_value"}}""");
                break;
            case "stuk":
                response.StatusCode = 500;
                await WriteAsync(response, $$$"""{"error":{"message":"{{{prompt}}}"}}""");
                break;
            case "rommel":
                response.ContentType = "text/html";
                await WriteAsync(response, $"<html>{prompt}</html>");
                break;
            case "geen-json":
                await WriteAsync(response, "{\"choices\":[" + prompt);
                break;
            default:
                await WriteAsync(response, $$$"""{"id":"1","object":"chat.completion","model":"echo","choices":[{"index":0,"message":{"role":"assistant","content":"{{{prompt}}}"},"finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":3,"total_tokens":6}}""");
                break;
        }

        response.Close();
    }

    static string Chunk(string delta, string finish)
        => $$"""data: {"id":"1","object":"chat.completion.chunk","model":"stroom","choices":[{"index":0,"delta":{ {{delta}} },"finish_reason":{{finish}}}]}""" + "\n\n";

    // Between the characters of an escape there is no place to cut.
    static IEnumerable<string> Pieces(string prompt)
    {
        if (prompt.Contains('\\', StringComparison.Ordinal)) return [prompt];
        return prompt.Chunk(7).Select(static piece => new string(piece));
    }

    static async Task WriteAsync(HttpListenerResponse response, string text)
    {
        response.ContentType ??= "application/json";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
