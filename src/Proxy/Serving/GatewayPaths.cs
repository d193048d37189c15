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
        foreach (Operation operation in Operations.All)
        {
            foreach (string path in operation.Paths)
            {
                app.Map(path, context => IsPost(context)
                    ? exchanges.HandleAsync(context, operation, (string?)context.Request.RouteValues["model"])
                    : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Post));
            }
        }

        app.Map("/v1/models", context => IsGet(context)
            ? models.ListAsync(context)
            : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        app.Map("/v1/models/{*model}", context => IsGet(context)
            ? models.ShowAsync(context, (string?)context.Request.RouteValues["model"])
            : refusals.WriteAsync(context, MessageCode.WrongMethod, HttpMethods.Get));
        app.Services.GetRequiredService<HealthPages>().Map(app);
        app.MapFallback("{**path}", context => refusals.WriteAsync(context, MessageCode.UnknownPath));
    }

    static bool IsPost(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    static bool IsGet(HttpContext context) => HttpMethods.IsGet(context.Request.Method);
}
