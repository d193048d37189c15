using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.AspNetCore.Http;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

/// <summary>An endpoint that keeps what it is told: it repeats the last thing said, and everything before it that the request refers to.</summary>
sealed class KeepingEndpoint
{
    readonly ConcurrentDictionary<string, JsonNode> _kept = new();
    int _last;

    /// <summary>Streams end just after the event that tells the id.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>Things by id, as the endpoint has them.</summary>
    public IReadOnlyDictionary<string, JsonNode> Kept => _kept;

    public Task AnswerAsync(HttpContext context, RecordedRequest request)
    {
        string[] path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        return (context.Request.Method, path) switch
        {
            ("POST", ["responses"]) => RespondAsync(context, JsonNode.Parse(request.Text)!),
            ("POST", ["conversations"]) => JsonAsync(context, Keep("conv", new JsonObject { ["object"] = "conversation", ["said"] = Said(JsonNode.Parse(request.Text)!["items"]) })),
            ("POST", ["conversations", var id, "items"]) => AddAsync(context, id, JsonNode.Parse(request.Text)!["items"]!.AsArray()),
            ("GET", ["conversations", var id, "items"]) => JsonAsync(context, new JsonObject { ["object"] = "list", ["data"] = new JsonArray(Item(_kept[id]["said"])), ["has_more"] = false }),
            ("GET", ["responses", var id, "input_items"]) => JsonAsync(context, new JsonObject { ["object"] = "list", ["data"] = new JsonArray(Item(_kept[id]["said"])), ["has_more"] = false }),
            ("POST", ["responses", var id, "cancel"]) => GetAsync(context, id),
            ("GET", [_, var id]) => GetAsync(context, id),
            ("DELETE", [_, var id]) when _kept.TryRemove(id, out _) => JsonAsync(context, new JsonObject { ["id"] = id, ["deleted"] = true }),
            _ => NotFoundAsync(context),
        };
    }

    Task GetAsync(HttpContext context, string id)
        => !_kept.TryGetValue(id, out JsonNode? thing) ? NotFoundAsync(context)
            : context.Request.Query["stream"] == "true" ? StreamAsync(context, thing.AsObject()) : JsonAsync(context, thing);

    Task RespondAsync(HttpContext context, JsonNode body)
    {
        string earlier = (string?)body["previous_response_id"] ?? (body["conversation"] is JsonObject whole ? (string?)whole["id"] : (string?)body["conversation"]) ?? "";
        string said = (earlier.Length > 0 && _kept.TryGetValue(earlier, out JsonNode? known) ? (string)known["said"]! + " | " : "") + Said(body["input"]);
        if (body["conversation"] is not null) _kept[earlier]["said"] = said;
        JsonObject response = Keep("resp", new JsonObject
        {
            ["object"] = "response",
            ["status"] = "completed",
            ["model"] = "klein-2026",
            ["said"] = said,
            ["output"] = new JsonArray(Item(said)),
        });
        return (bool?)body["stream"] == true ? StreamAsync(context, response) : JsonAsync(context, response);
    }

    Task AddAsync(HttpContext context, string id, JsonArray items)
    {
        _kept[id]["said"] = (string?)_kept[id]["said"] + " | " + Said(items);
        return JsonAsync(context, new JsonObject { ["object"] = "list", ["data"] = new JsonArray(Item(Said(items))), ["has_more"] = false });
    }

    async Task StreamAsync(HttpContext context, JsonObject response)
    {
        context.Response.ContentType = "text/event-stream";
        string text = (string)response["said"]!;
        await EventAsync(context, new JsonObject { ["type"] = "response.created", ["sequence_number"] = 0, ["response"] = new JsonObject { ["id"] = (string)response["id"]!, ["object"] = "response" } });
        if (BreaksOff)
        {
            await Task.Delay(200);
            context.Abort();
            return;
        }

        await EventAsync(context, new JsonObject { ["type"] = "response.output_item.added", ["sequence_number"] = 1, ["output_index"] = 0, ["item"] = new JsonObject { ["id"] = (string)response["output"]![0]!["id"]!, ["type"] = "message" } });
        int number = 2;
        foreach (char[] piece in text.Chunk(5))
            await EventAsync(context, new JsonObject { ["type"] = "response.output_text.delta", ["sequence_number"] = number++, ["item_id"] = "m", ["output_index"] = 0, ["content_index"] = 0, ["delta"] = new string(piece) });
        await EventAsync(context, new JsonObject { ["type"] = "response.completed", ["sequence_number"] = number, ["response"] = response.DeepClone() });
    }

    static async Task EventAsync(HttpContext context, JsonObject data)
    {
        await context.Response.WriteAsync($"event: {(string)data["type"]!}\n");
        await RecordingEndpoint.EventAsync(context, data.ToJsonString());
    }

    static Task JsonAsync(HttpContext context, JsonNode json) => RecordingEndpoint.RawAsync(context, json.ToJsonString(), "application/json");

    static Task NotFoundAsync(HttpContext context)
        => RecordingEndpoint.RawAsync(context, """{"error":{"message":"No such object.","type":"invalid_request_error","param":null,"code":"not_found"}}""", "application/json", 404);

    JsonObject Keep(string kind, JsonObject thing)
    {
        string id = $"{kind}_{Interlocked.Increment(ref _last)}";
        JsonObject whole = new() { ["id"] = id };
        foreach ((string name, JsonNode? value) in thing) whole[name] = value?.DeepClone();
        _kept[id] = whole;
        return (JsonObject)whole.DeepClone();
    }

    JsonObject Item(JsonNode? text) => new()
    {
        ["id"] = $"msg_{Interlocked.Increment(ref _last)}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["text"] = (string?)text }),
    };

    static string Said(JsonNode? input) => input switch
    {
        null => "",
        JsonArray items => string.Join(" | ", items.Select(static item => item!["content"] is JsonValue text ? (string)text! : (string?)item["content"]?[0]?["text"] ?? $"({(string?)item["id"]})")),
        _ => (string)input!,
    };
}
