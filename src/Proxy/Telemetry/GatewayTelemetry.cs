using System.Collections;
using System.Diagnostics;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
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

    /// <summary>The standard variables of OpenTelemetry, as the libraries read them from the application's configuration.</summary>
    /// <remarks>Only these are taken from the environment: anything else could change the server behind the rules' back.</remarks>
    public static IEnumerable<KeyValuePair<string, string?>> Settings => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(static variable => ((string)variable.Key).StartsWith("OTEL_", StringComparison.Ordinal))
        .Select(static variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value));

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Instruments>();
        Activity.TraceIdGenerator = static () => ExchangeId.New(TimeProvider.System);
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
