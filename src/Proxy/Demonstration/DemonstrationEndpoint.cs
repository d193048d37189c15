using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>A server of its own on a loopback port that speaks the APIs of several suppliers. The gateway reaches it over HTTP, like any other endpoint.</summary>
public sealed class DemonstrationEndpoint : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly byte[] _expected;
    readonly TimeProvider _clock;

    DemonstrationEndpoint(TimeProvider clock)
    {
        _clock = clock;
        Credential = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _expected = Encoding.UTF8.GetBytes(Credential);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        DemonstrationMemory memory = new();
        DemonstrationResponses responses = new(memory, clock);
        foreach (DemonstrationApi api in (ReadOnlySpan<DemonstrationApi>)[new DemonstrationChat(), responses, new DemonstrationMessages(), new DemonstrationOllama()])
            _app.MapPost(api.Path, context => AnswerAsync(context, api));
        new DemonstrationKept(memory, responses, clock).Map(_app, next => context => IsKnown(context, responses) ? next(context) : StrangerAsync(context, responses));
    }

    /// <summary>Address to register, for instance <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Key that the endpoint asks for; new at every start, so it is worth nothing afterwards.</summary>
    public string Credential { get; }

    public static async Task<DemonstrationEndpoint> StartAsync(TimeProvider clock)
    {
        DemonstrationEndpoint endpoint = new(clock);
        await endpoint._app.StartAsync().ConfigureAwait(false);
        return endpoint;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    async Task AnswerAsync(HttpContext context, DemonstrationApi api)
    {
        if (!IsKnown(context, api))
        {
            await StrangerAsync(context, api).ConfigureAwait(false);
            return;
        }

        using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, api, api.Read(body.RootElement)).ConfigureAwait(false);
    }

    bool IsKnown(HttpContext context, DemonstrationApi api) => CryptographicOperations.FixedTimeEquals(_expected, Encoding.UTF8.GetBytes(KeyOf(context, api)));

    static Task StrangerAsync(HttpContext context, DemonstrationApi api)
        => RefuseAsync(context, api, StatusCodes.Status401Unauthorized, "De sleutel is niet geldig.", "invalid_api_key");

    static string KeyOf(HttpContext context, DemonstrationApi api)
    {
        const string bearer = "Bearer ";
        string value = context.Request.Headers[api.KeyHeader.Length > 0 ? api.KeyHeader : "Authorization"].ToString();
        return api.KeyHeader.Length > 0 ? value : value.StartsWith(bearer, StringComparison.Ordinal) ? value[bearer.Length..] : "";
    }

    Task AnswerAsync(HttpContext context, DemonstrationApi api, DemonstrationRequest request)
    {
        switch (request.Model)
        {
            case "demo-429":
                context.Response.Headers.RetryAfter = "7";
                return RefuseAsync(context, api, StatusCodes.Status429TooManyRequests, "Te veel vragen tegelijk.", "rate_limit_exceeded");
            case "demo-500":
                return RefuseAsync(context, api, StatusCodes.Status500InternalServerError, "Het voorbeeldmodel heeft een storing.", "server_error");
            default:
                return request.Streams ? StreamAsync(context, api, request) : WholeAsync(context, api, request);
        }
    }

    static async Task RefuseAsync(HttpContext context, DemonstrationApi api, int status, string message, string code)
    {
        context.Response.StatusCode = status;
        await WriteJsonAsync(context, api.Error(message, "demo_error", code)).ConfigureAwait(false);
    }

    async Task WholeAsync(HttpContext context, DemonstrationApi api, DemonstrationRequest request)
    {
        await PauseAsync(context, request).ConfigureAwait(false);
        byte[] answer = api.Whole(request, _clock.GetUtcNow().ToUnixTimeSeconds());
        if (request.Model == "demo-breekt")
        {
            context.Response.ContentLength = answer.Length;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2), context.RequestAborted).ConfigureAwait(false);
            context.Abort();
            return;
        }

        await WriteJsonAsync(context, answer).ConfigureAwait(false);
    }

    async Task StreamAsync(HttpContext context, DemonstrationApi api, DemonstrationRequest request)
    {
        context.Response.ContentType = api.StreamType;
        int left = request.Model == "demo-breekt" ? 8 : int.MaxValue;
        foreach (byte[] data in api.Stream(request, _clock.GetUtcNow().ToUnixTimeSeconds()))
        {
            await context.Response.Body.WriteAsync(data, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            if (request.Model == "demo-traag") await Task.Delay(TimeSpan.FromMilliseconds(100), _clock, context.RequestAborted).ConfigureAwait(false);
            if (--left > 0) continue;

            // An abort throws away what the other side has not read yet; a real endpoint that dies was read up to that moment.
            await Task.Delay(TimeSpan.FromMilliseconds(300), _clock, context.RequestAborted).ConfigureAwait(false);
            context.Abort();
            return;
        }
    }

    async Task PauseAsync(HttpContext context, DemonstrationRequest request)
    {
        if (request.Model == "demo-traag") await Task.Delay(TimeSpan.FromSeconds(3), _clock, context.RequestAborted).ConfigureAwait(false);
    }

    static async Task WriteJsonAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }
}
