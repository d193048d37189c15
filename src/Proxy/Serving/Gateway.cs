using Gegevenshuis.AiGateway.Proxy.Demonstration;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>The running gateway.</summary>
public static class Gateway
{
    /// <summary>Serves until cancelled or until the process is asked to stop; then lets running answers finish and returns.</summary>
    /// <exception cref="PolicyException">The rules folders hold no usable policy.</exception>
    /// <exception cref="StoreUnavailableException">The registers cannot be opened.</exception>
    /// <exception cref="IOException">An address is taken, or a folder cannot be written.</exception>
    public static async Task RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        TimeProvider clock = TimeProvider.System;
        string dataFolder = Path.GetFullPath(options.DataFolder);
        using ILoggerFactory logs = LoggerFactory.Create(logging =>
        {
            logging.Services.AddSingleton(clock);
            GatewayLogging.Add(logging, null);
        });
        await using DemonstrationSetUp? demonstration = options.IsDemo ? await DemonstrationSetUp.StartAsync(dataFolder, clock).ConfigureAwait(false) : null;
        IReadOnlyList<string> folders = demonstration is null ? options.RulesFolders : [.. options.RulesFolders, demonstration.RulesFolder];
        using PolicyStore policies = PolicyStore.Load(folders, clock, logs.CreateLogger<PolicyStore>());
        await using RegisterStore store = RegisterStore.Open(new RegisterOptions { DataFolder = dataFolder }, clock);
        GatewayParts parts = new() { Policy = () => policies.Current, Store = store, Urls = options.Urls, OperationsUrl = options.OperationsUrl, SpoolFolder = options.SpoolFolder, Clock = clock };
        await using GatewayHost host = await GatewayHost.StartAsync(parts, cancellationToken).ConfigureAwait(false);
        policies.Watch();
        await Console.Out.WriteAsync(StartText.Of(host.Address, host.OperationsAddress, demonstration?.Key)).ConfigureAwait(false);
        await host.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }
}
