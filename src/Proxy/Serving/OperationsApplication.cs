using Gegevenshuis.AiGateway.Proxy.Health;
using OpenTelemetry.Metrics;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>The operator's own listener: metrics and health, and nothing of the gateway itself.</summary>
static class OperationsApplication
{
    /// <param name="url">Address; a loopback address unless the operator says otherwise.</param>
    /// <param name="gateway">Services of the gateway whose state is shown.</param>
    public static WebApplication Build(string url, IServiceProvider gateway)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        app.UseRouting();
        gateway.GetRequiredService<HealthPages>().Map(app);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(gateway.GetRequiredService<MeterProvider>(), null, "/metrics", null, null);
        return app;
    }
}
