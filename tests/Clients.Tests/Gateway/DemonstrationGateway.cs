namespace Gegevenshuis.AiGateway.Clients.Tests.Gateway;

/// <summary>One running gateway with its demonstration model, for all tests of a class.</summary>
public sealed class DemonstrationGateway : IAsyncLifetime
{
    RunningGateway? _running;

    internal RunningGateway Running => _running!;

    public async ValueTask InitializeAsync() => _running = await RunningGateway.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_running is not null) await _running.DisposeAsync();
    }
}
