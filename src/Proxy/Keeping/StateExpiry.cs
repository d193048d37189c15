using Gegevenshuis.AiGateway.Proxy.Serving;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>Erases every hour what was kept longer than the policy of that hour says. What expired is not found any more before that.</summary>
sealed partial class StateExpiry(GatewayParts parts, Instruments instruments, ILogger<StateExpiry> log) : BackgroundService
{
    /// <summary>Time between two rounds.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, parts.Clock);
        try
        {
            do await EraseAsync().ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The gateway stops; the next start begins with a round.
        }
    }

    /// <summary>One round. A store that cannot be written now is asked again in the next.</summary>
    async Task EraseAsync()
    {
        try
        {
            int erased = await parts.Store.EraseExpiredMapsAsync(parts.Clock.GetUtcNow(), TimeSpan.FromDays(parts.Policy().Settings.Limits.KeepDays)).ConfigureAwait(false);
            if (erased == 0) return;
            instruments.Erased(erased);
            LogErased(log, erased);
        }
        catch (StoreUnavailableException e)
        {
            LogNotErased(log, e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} expired conversations and files")]
    static partial void LogErased(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired conversations could not be erased: {Code}. It will be tried again")]
    static partial void LogNotErased(ILogger log, string code);
}
