using System.Diagnostics;
using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Messages;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Answers which models the calling application may use today. Made from the policy; no endpoint is asked.</summary>
sealed class ModelList(RouteTables routes, CallerIdentification callers)
{
    public Task ListAsync(HttpContext context) => AnswerAsync(context, static (json, offers) =>
    {
        json.WriteStartObject();
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach ((string model, Endpoint endpoint) in offers) Write(json, model, endpoint);
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    });

    /// <param name="context">The request.</param>
    /// <param name="model">Name in the path; not to be logged.</param>
    public Task ShowAsync(HttpContext context, string? model) => AnswerAsync(context, (json, offers) =>
    {
        foreach ((string name, Endpoint endpoint) in offers)
        {
            if (name != model) continue;
            Write(json, name, endpoint);
            return true;
        }

        return false;
    });

    async Task AnswerAsync(HttpContext context, Func<Utf8JsonWriter, IEnumerable<(string, Endpoint)>, bool> write)
    {
        RouteTable table = routes.Current;
        IdentifiedCaller identified = await callers
            .IdentifyAsync(context.Request.Headers, table.Policy, table.Today, context.RequestAborted).ConfigureAwait(false);
        string id = ActivityTraceId.CreateRandom().ToHexString();
        MessageWriter messages = table.Writer(LanguageChoice.From(context.Request.Headers.AcceptLanguage));
        using MemoryStream body = new();
        using Utf8JsonWriter json = new(body);
        string code = identified.Caller is not { } caller ? identified.Refusal
            : write(json, table.Models(caller.Application)) ? "" : MessageCode.UnknownModel;
        if (code.Length > 0)
        {
            await ProtocolError.WriteAsync(context, ErrorShape.OpenAi, messages.Write(code), id).ConfigureAwait(false);
            return;
        }

        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted).ConfigureAwait(false);
    }

    static void Write(Utf8JsonWriter json, string model, Endpoint endpoint)
    {
        json.WriteStartObject();
        json.WriteString("id", model);
        json.WriteString("object", "model");
        json.WriteNumber("created", 0);
        json.WriteString("owned_by", endpoint.Provider);
        json.WriteEndObject();
    }
}
