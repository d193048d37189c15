using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gegevenshuis.AiGateway.Proxy.Telemetry;

/// <summary>Sends metrics and traces on: metrics for Prometheus always, both over OTLP when the standard environment variable names a collector.</summary>
/// <remarks>
/// Only our own source is traced. The server's own spans carry addresses, user agents and a caller's trace id, and would let a
/// caller choose the id under which the records are kept.
/// </remarks>
static class GatewayTelemetry
{
    const string ServiceName = "ai-poort";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Instruments>();
        bool isExported = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };
        OpenTelemetryBuilder telemetry = services.AddOpenTelemetry().ConfigureResource(static resource => resource.AddService(ServiceName));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Names.Source, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddPrometheusExporter();
            if (isExported) metrics.AddOtlpExporter();
        });
        if (isExported) telemetry.WithTracing(static traces => traces.AddSource(Names.Source).AddOtlpExporter());
    }
}
