namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>How many requests of unknown callers are recorded per minute; the metrics count them all. Thread-safe.</summary>
sealed class StrangerQuota(TimeProvider clock)
{
    const int PerMinute = 60;

    readonly Lock _lock = new();
    long _minute;
    int _taken;

    public bool TryTake()
    {
        long minute = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        lock (_lock)
        {
            if (minute != _minute) (_minute, _taken) = (minute, 0);
            return ++_taken <= PerMinute;
        }
    }
}
