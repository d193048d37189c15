using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Health;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>Every address the gateway answers to. What is not named here does not exist, and nothing is forwarded by a pattern.</summary>
static class GatewayPaths
{
    public static void Map(WebApplication app)
    {
        ExchangeHandler exchanges = app.Services.GetRequiredService<ExchangeHandler>();
        ModelList models = app.Services.GetRequiredService<ModelList>();
        FixedRefusal refusals = new(app.Services.GetRequiredService<RouteTables>());
        app.Use(new FaultBarrier(app.Services.GetRequiredService<ILogger<FaultBarrier>>()).InvokeAsync);
        app.Use(refusals.RefuseUpgradesAsync);
        app.UseRouting();
        foreach (IGrouping<string, (string Path, Operation Operation)> place in Operations.All
            .SelectMany(static operation => operation.Paths.Select(path => (path, operation))).GroupBy(static pair => pair.path, StringComparer.Ordinal))
        {
            Operation[] here = [.. place.Select(static pair => pair.Operation)];
            string allowed = string.Join(", ", here.Select(static operation => operation.Method));
            app.Map(place.Key, context => here.FirstOrDefault(operation => operation.Method == context.Request.Method) is { } operation
                ? exchanges.HandleAsync(context, operation, (string?)context.Request.RouteValues["model"])
                : refusals.WriteAsync(context, MessageCode.WrongMethod, allowed));
        }

        MapModels(app, models, refusals);
        MapOllama(app, new OllamaPages(models), refusals);
        app.Services.GetRequiredService<HealthPages>().Map(app);
        app.MapFallback("{**path}", context => refusals.WriteAsync(context, MessageCode.UnknownPath));
    }

    // One address serves the clients of two suppliers; only Anthropic's say which version they speak.
    static void MapModels(WebApplication app, ModelList models, FixedRefusal refusals)
    {
        foreach (string path in (ReadOnlySpan<string>)["/v1/models", "/openai/v1/models", "/v1beta/models", "/api/tags"])
        {
            app.Map(path, context => IsGet(context)
                ? models.ListAsync(context, ErrorShapes.Near(context))
                : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        }

        foreach (string path in (ReadOnlySpan<string>)["/v1/models/{*model}", "/v1beta/models/{model}"])
        {
            app.Map(path, context => IsGet(context)
                ? models.ShowAsync(context, ErrorShapes.Near(context), (string?)context.Request.RouteValues["model"])
                : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        }
    }

    static void MapOllama(WebApplication app, OllamaPages pages, FixedRefusal refusals)
    {
        app.Map("/api/version", context => IsGet(context) ? pages.VersionAsync(context) : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        app.Map("/api/ps", context => IsGet(context) ? pages.LoadedAsync(context) : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        app.Map("/api/show", context => HttpMethods.IsPost(context.Request.Method) ? pages.ShowAsync(context) : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Post));
    }

    static bool IsGet(HttpContext context) => HttpMethods.IsGet(context.Request.Method);
}
