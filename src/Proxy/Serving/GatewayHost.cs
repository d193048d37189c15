using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>The listeners of a gateway: one for callers, and one for the operator.</summary>
sealed class GatewayHost : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly WebApplication? _operations;

    GatewayHost(WebApplication app, WebApplication? operations) => (_app, _operations) = (app, operations);

    /// <summary>Address for callers, as it was bound.</summary>
    public Uri Address => AddressOf(_app);

    /// <summary>Address for the operator, or null when there is none.</summary>
    public Uri? OperationsAddress => _operations is null ? null : AddressOf(_operations);

    public IServiceProvider Services => _app.Services;

    public static async Task<GatewayHost> StartAsync(GatewayParts parts, CancellationToken cancellationToken)
    {
        WebApplication app = GatewayApplication.Build(parts);
        WebApplication? operations = parts.OperationsUrl is { } url ? OperationsApplication.Build(url, app.Services) : null;
        GatewayHost host = new(app, operations);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            if (operations is not null) await operations.StartAsync(cancellationToken).ConfigureAwait(false);
            return host;
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits until somebody asks the process to stop, then lets running answers finish.</summary>
    public async Task WaitForShutdownAsync(CancellationToken cancellationToken)
    {
        await _app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        if (_operations is not null) await _operations.DisposeAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    static Uri AddressOf(WebApplication app) => new(
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
}
