using System.Diagnostics;
using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Messages;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>Answers which models the calling application may use today. Made from the policy; no endpoint is asked.</summary>
sealed class ModelList(RouteTables routes, CallerIdentification callers)
{
    /// <param name="context">The request.</param>
    /// <param name="shape">Whose form of list the client expects.</param>
    public Task ListAsync(HttpContext context, ErrorShape shape) => AnswerAsync(context, shape, (json, offers) =>
    {
        ModelEntry.WriteList(json, shape, offers);
        return true;
    });

    /// <param name="context">The request.</param>
    /// <param name="shape">Whose form the client expects.</param>
    /// <param name="model">Name in the path; not to be logged.</param>
    public Task ShowAsync(HttpContext context, ErrorShape shape, string? model) => AnswerAsync(context, shape, (json, offers) =>
    {
        foreach ((string name, Endpoint endpoint) in offers)
        {
            if (name != model) continue;
            ModelEntry.Write(json, shape, name, endpoint);
            return true;
        }

        return false;
    });

    /// <param name="context">The request.</param>
    /// <param name="shape">Whose form the client expects.</param>
    /// <param name="write">Writes the answer about the models that the caller may use today; false when there is no such model.</param>
    public async Task AnswerAsync(HttpContext context, ErrorShape shape, Func<Utf8JsonWriter, IReadOnlyList<(string Model, Endpoint Endpoint)>, bool> write)
    {
        RouteTable table = routes.Current;
        IdentifiedCaller identified = await callers
            .IdentifyAsync(context.Request.Headers, table.Policy, table.Today, context.RequestAborted).ConfigureAwait(false);
        string id = ActivityTraceId.CreateRandom().ToHexString();
        MessageWriter messages = table.Writer(LanguageChoice.From(context.Request.Headers.AcceptLanguage));
        using MemoryStream body = new();
        using Utf8JsonWriter json = new(body);
        string code = identified.Caller is not { } caller ? identified.Refusal
            : write(json, [.. table.Models(caller.Application, shape)]) ? "" : MessageCode.UnknownModel;
        if (code.Length > 0)
        {
            await ProtocolError.WriteAsync(context, shape, messages.Write(code), id).ConfigureAwait(false);
            return;
        }

        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted).ConfigureAwait(false);
    }
}
