using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>An endpoint over real HTTP that keeps everything it gets and answers as the test says.</summary>
sealed class RecordingEndpoint : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly ConcurrentQueue<RecordedRequest> _requests = new();

    RecordingEndpoint()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The answer; by default an empty greeting.</summary>
    public Func<HttpContext, RecordedRequest, Task> Answer { get; set; } = static (context, _) => JsonAsync(context, "Dag.");

    public static async Task<RecordingEndpoint> StartAsync()
    {
        RecordingEndpoint endpoint = new();
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>A whole answer with this text.</summary>
    public static Task JsonAsync(HttpContext context, string text) => RawAsync(context, Chat(text), "application/json");

    public static string Chat(string text)
        => $$$"""{"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"klein-2026","choices":[{"index":0,"message":{"role":"assistant","content":{{{System.Text.Json.JsonSerializer.Serialize(text)}}}},"finish_reason":"stop"}],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}""";

    public static async Task RawAsync(HttpContext context, string body, string contentType, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    }

    /// <summary>A streamed answer, one event per piece, ended as the protocol asks.</summary>
    public static async Task StreamAsync(HttpContext context, params string[] pieces)
    {
        await StartStreamAsync(context, pieces);
        await EventAsync(context, """{"id":"c","object":"chat.completion.chunk","created":1,"model":"klein-2026","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""");
        await EventAsync(context, """{"id":"c","object":"chat.completion.chunk","created":1,"model":"klein-2026","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10,"prompt_tokens_details":{"cached_tokens":4}}}""");
        await EventAsync(context, "[DONE]");
    }

    /// <summary>The beginning of a streamed answer, without an end.</summary>
    public static async Task StartStreamAsync(HttpContext context, params string[] pieces)
    {
        if (!context.Response.HasStarted) context.Response.ContentType = "text/event-stream";
        foreach (string piece in pieces) await EventAsync(context, Chunk(piece));
    }

    public static string Chunk(string piece, int choice = 0)
        => $$$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"klein-2026","choices":[{"index":{{{choice}}},"delta":{"content":{{{System.Text.Json.JsonSerializer.Serialize(piece)}}}},"finish_reason":null}]}""";

    public static async Task EventAsync(HttpContext context, string data)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {data}\n\n"));
        await context.Response.Body.FlushAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task HandleAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        RecordedRequest request = new(
            $"{context.Request.Path}{context.Request.QueryString}",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        _requests.Enqueue(request);
        await Answer(context, request);
    }
}
