using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>What the recording endpoint keeps: responses, conversations, files and batches. All of it comes back as it was sent.</summary>
sealed class KeptThings
{
    readonly Dictionary<string, JsonObject> _things = [];
    readonly Dictionary<string, string> _files = [];
    readonly Lock _lock = new();
    int _last;

    public async Task AnswerAsync(HttpListenerContext context, byte[] body)
    {
        string answer;
        lock (_lock) answer = Answer(context.Request, Encoding.UTF8.GetString(body));
        bool isContent = context.Request.Url!.AbsolutePath.EndsWith("/content", StringComparison.Ordinal);
        context.Response.ContentType = isContent ? "application/octet-stream" : answer.StartsWith("event:", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        context.Response.Close();
    }

    string Answer(HttpListenerRequest request, string body) => (request.HttpMethod, request.Url!.AbsolutePath.Split('/')[2..]) switch
    {
        ("POST", ["responses"]) => Respond(JsonNode.Parse(body)!),
        ("POST", ["conversations"]) => Keep("conv_", new() { ["object"] = "conversation", ["said"] = Said(JsonNode.Parse(body)!["items"]) }).ToJsonString(),
        ("POST", ["files"]) => Upload(body).ToJsonString(),
        ("POST", ["batches"]) => Begin((string)JsonNode.Parse(body)!["input_file_id"]!),
        ("GET", ["files", var id, "content"]) => _files[id],
        ("GET", [_, var id, "items" or "input_items"]) => new JsonObject { ["object"] = "list", ["data"] = Items((string)_things[id]["said"]!), ["has_more"] = false }.ToJsonString(),
        ("DELETE", [_, var id]) => new JsonObject { ["id"] = id, ["deleted"] = true }.ToJsonString(),
        (_, [_, var id]) => _things[id].ToJsonString(),
        _ => "{}",
    };

    string Respond(JsonNode question)
    {
        string said = Said(question["input"]);
        JsonObject response = Keep("resp_", new() { ["object"] = "response", ["status"] = "completed", ["model"] = "echo", ["said"] = said, ["output"] = Items(said) });
        if ((bool?)question["stream"] != true) return response.ToJsonString();
        string created = Event(new() { ["type"] = "response.created", ["response"] = new JsonObject { ["id"] = (string)response["id"]!, ["object"] = "response" } });
        IEnumerable<string> pieces = said.Chunk(7).Select(static piece => Event(new()
        {
            ["type"] = "response.output_text.delta",
            ["item_id"] = "m",
            ["output_index"] = 0,
            ["content_index"] = 0,
            ["delta"] = new string(piece),
        }));
        return created + string.Concat(pieces) + Event(new() { ["type"] = "response.completed", ["response"] = response.DeepClone() });
    }

    /// <summary>Keeps the content of the part that is a file.</summary>
    JsonObject Upload(string form)
    {
        int part = form.IndexOf("name=file", StringComparison.Ordinal) is >= 0 and var bare ? bare : form.IndexOf("name=\"file\"", StringComparison.Ordinal);
        int from = form.IndexOf("\r\n\r\n", part, StringComparison.Ordinal) + 4;
        JsonObject file = Keep("file-", new() { ["object"] = "file" });
        _files[(string)file["id"]!] = form[from..form.IndexOf("\r\n--", from, StringComparison.Ordinal)];
        return file;
    }

    /// <summary>A batch that is done at once; its answers are its questions.</summary>
    string Begin(string questions)
    {
        JsonObject answers = Keep("file-", new() { ["object"] = "file" });
        _files[(string)answers["id"]!] = _files[questions];
        return Keep("batch_", new() { ["object"] = "batch", ["status"] = "completed", ["output_file_id"] = (string)answers["id"]! }).ToJsonString();
    }

    JsonObject Keep(string kind, JsonObject thing)
    {
        string id = $"{kind}{++_last}";
        thing.Insert(0, "id", id);
        return _things[id] = thing;
    }

    JsonArray Items(string text) => new(new JsonObject
    {
        ["id"] = $"msg_{++_last}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["text"] = text }),
    });

    static string Event(JsonObject data) => $"event: {(string)data["type"]!}\ndata: {data.ToJsonString()}\n\n";

    static string Said(JsonNode? input) => input switch
    {
        null => "",
        JsonArray items => string.Join(" | ", items.Select(static item => (string?)item!["content"]?[0]?["text"] ?? "")),
        _ => (string)input!,
    };
}
