namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>Sends what waits in the outbox, and keeps trying: through restarts and outages of the mail server.</summary>
public sealed class AlertSender(RegisterStore store, IReadOnlyList<IAlertChannel> channels, TimeProvider clock)
{
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>Longer than the slowest channel's time-out, so that a row is never taken while it is still being sent.</summary>
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Reported after each failed attempt: the alert's step, channel and a code. For a log line and a metric.</summary>
    public Action<Alert, string>? NotSent { get; init; }

    /// <summary>Sends everything that is due now. Returns how many alerts were sent.</summary>
    /// <exception cref="StoreUnavailableException">The outbox cannot be read or marked now.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        while (await store.LeaseAlertsAsync(clock.GetUtcNow(), Lease).ConfigureAwait(false) is { Count: > 0 } alerts)
        {
            foreach (Alert alert in alerts)
            {
                if (await TrySendAsync(alert, cancellationToken).ConfigureAwait(false)) sent++;
            }
        }

        return sent;
    }

    /// <summary>Sends every <paramref name="interval"/> until cancelled. A broken store is tried again at the next turn.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(interval, clock);
        do
        {
            try
            {
                await SendDueAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException)
            {
                // The store reports its own health; the alerts are still in the outbox.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
    }

    async Task<bool> TrySendAsync(Alert alert, CancellationToken cancellationToken)
    {
        IAlertChannel? channel = channels.FirstOrDefault(candidate => candidate.Name == alert.Channel);
        bool hasRecipient;
        try
        {
            hasRecipient = channel is not null && await channel.SendAsync(alert, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever goes wrong with one alert, the others must still go out. The type of the fault tells enough and holds no text.
            NotSent?.Invoke(alert, e is AlertNotSentException known ? known.Code : "unexpected-" + e.GetType().Name);
            await store.PostponeAsync(alert.Id, clock.GetUtcNow() + Pause(alert.Attempts)).ConfigureAwait(false);
            return false;
        }

        await (hasRecipient ? store.MarkSentAsync(alert.Id, clock.GetUtcNow()) : store.MarkWithoutRecipientAsync(alert.Id)).ConfigureAwait(false);
        return hasRecipient;
    }

    static TimeSpan Pause(int attempts)
        => TimeSpan.FromSeconds(Math.Min(FirstPause.TotalSeconds * Math.Pow(2, Math.Min(attempts, 16)), LongestPause.TotalSeconds));
}
