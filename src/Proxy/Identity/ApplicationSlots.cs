using System.Collections.Concurrent;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>Bounds how many requests of one application run at the same time, so that one cannot starve the others.</summary>
/// <remarks>Thread-safe. Counts by application id, over changes of the policy.</remarks>
sealed class ApplicationSlots
{
    readonly ConcurrentDictionary<string, Counter> _running = new(StringComparer.Ordinal);

    /// <summary>Takes a slot; when true, give it back with <see cref="Release"/>.</summary>
    public bool TryTake(string application, int limit)
    {
        Counter count = _running.GetOrAdd(application, static _ => new Counter());
        if (Interlocked.Increment(ref count.Value) <= limit) return true;
        Interlocked.Decrement(ref count.Value);
        return false;
    }

    public void Release(string application) => Interlocked.Decrement(ref _running[application].Value);

    sealed class Counter
    {
        public int Value;
    }
}
