namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>What one body takes of <see cref="BodyMemory"/>; given back when disposed.</summary>
/// <remarks>For one request at a time.</remarks>
sealed class BodyRoom(BodyMemory memory, long limit) : IDisposable
{
    long _taken;

    /// <summary>Takes what is missing for a body of this many bytes in total.</summary>
    /// <returns>False when there is no room; what was taken before stays taken.</returns>
    public bool TryGrowTo(long bytes)
    {
        if (bytes <= _taken) return true;
        if (!memory.TryTake(bytes - _taken, limit)) return false;
        _taken = bytes;
        return true;
    }

    public void Dispose()
    {
        memory.Release(_taken);
        _taken = 0;
    }
}
