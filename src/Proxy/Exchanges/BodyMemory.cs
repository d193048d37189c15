namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Counts the bytes of request bodies that are in memory, over all requests, so that many large ones together cannot exhaust the machine.</summary>
/// <remarks>Thread-safe. Counts over changes of the policy.</remarks>
sealed class BodyMemory
{
    long _taken;

    /// <summary>Bytes in use now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Room for one body; takes nothing yet.</summary>
    /// <param name="limit">Most bytes of all bodies together, of the policy of this exchange.</param>
    public BodyRoom Open(long limit) => new(this, limit);

    internal bool TryTake(long bytes, long limit)
    {
        if (Interlocked.Add(ref _taken, bytes) <= limit) return true;
        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    internal void Release(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
