using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Documents.Images;
using Gegevenshuis.AiGateway.Proxy.Alerting;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Health;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Keeping;
using Gegevenshuis.AiGateway.Proxy.Resilience;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Spooling;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Registers.Identity;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>Puts the gateway's application together.</summary>
static class GatewayApplication
{
    /// <summary>Running answers get this long to finish. Shorter than the service manager waits before it kills.</summary>
    static readonly TimeSpan s_drain = TimeSpan.FromSeconds(50);

    public static WebApplication Build(GatewayParts parts)
    {
        // No settings file and no environment decide anything here but the rules folder and the command line.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(GatewayTelemetry.Settings);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls([.. parts.Urls]);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // The policy's own limit holds; it is checked while reading.
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = s_drain);
        GatewayLogging.Add(builder.Logging, parts.Log);
        GatewayTelemetry.Add(builder.Services);
        AddGateway(builder.Services, parts);
        WebApplication app = builder.Build();
        app.Services.GetRequiredService<Instruments>().Watch(app.Services.GetRequiredService<SpoolFolder>());
        GatewayPaths.Map(app);
        return app;
    }

    static void AddGateway(IServiceCollection services, GatewayParts parts)
    {
        services.AddSingleton(parts.Clock);
        services.AddSingleton(parts.Policy);
        services.AddHttpForwarder();
        services.AddSingleton(new UserPseudonym(Path.Combine(parts.Store.Options.DataFolder, "pseudonyms"), parts.Clock));
        services.AddSingleton<TokenValidation>().AddSingleton<CallerIdentification>().AddSingleton<ApplicationSlots>().AddSingleton<BodyMemory>();
        services.AddSingleton(static _ => new DocumentReader(new DocumentLimits(), Tesseract.Find(Environment.GetEnvironmentVariable("PATH")))).AddSingleton<RouteTables>();
        // Made now and not when the first upload comes: a folder that cannot be used must end the start.
        services.AddSingleton(new SpoolFolder(parts.SpoolFolder ?? parts.Store.Options.DataFolder));
        services.AddSingleton<EndpointCredentials>().AddSingleton<EndpointConnections>().AddSingleton<EndpointForwarder>().AddSingleton<EndpointCircuits>();
        services.AddSingleton(_ => new ExchangeRecords(parts.Store, parts.Clock));
        services.AddSingleton(_ => new StateLookup(parts.Store, parts.Clock));
        services.AddSingleton(provider => new StateKeeping(parts.Store, parts.Clock, provider.GetRequiredService<ILogger<StateKeeping>>())).AddSingleton<KeptList>();
        services.AddSingleton<MessageInspection>().AddSingleton<MessagePreparation>().AddSingleton<Delivery>();
        services.AddSingleton<ExchangeClosing>().AddSingleton<ExchangeHandler>().AddSingleton<ModelList>();
        services.AddSingleton(provider => new HealthPages(parts.Store, provider.GetRequiredService<IHostApplicationLifetime>()));
        services.AddHostedService(provider => new StateExpiry(parts, provider.GetRequiredService<Instruments>(), provider.GetRequiredService<ILogger<StateExpiry>>()));
        services.AddHostedService(provider => new AlertDispatch(
            parts, provider.GetRequiredService<EndpointCredentials>(), provider.GetRequiredService<Instruments>(), provider.GetRequiredService<ILogger<AlertDispatch>>()));
    }
}
