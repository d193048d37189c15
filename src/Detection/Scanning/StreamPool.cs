namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Streams that are not in use, so that a warm scanner allocates nothing.</summary>
/// <remarks>Thread-safe without locks. Holds a bounded number; more are left to the garbage collector.</remarks>
sealed class StreamPool
{
    readonly TextStream?[] _spare = new TextStream?[Math.Max(16, Environment.ProcessorCount * 4)];

    public TextStream? Take()
    {
        for (int i = 0; i < _spare.Length; i++)
            if (Volatile.Read(ref _spare[i]) is not null && Interlocked.Exchange(ref _spare[i], null) is { } stream) return stream;
        return null;
    }

    public void Give(TextStream stream)
    {
        for (int i = 0; i < _spare.Length; i++)
            if (Volatile.Read(ref _spare[i]) is null && Interlocked.CompareExchange(ref _spare[i], stream, null) is null) return;
    }
}
