using System.Diagnostics;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The time that is left for reading files. All files of one message share it.</summary>
/// <param name="limit">The time from now.</param>
sealed class ReadingTime(TimeSpan limit)
{
    readonly long _start = Stopwatch.GetTimestamp();

    public TimeSpan Left => limit - Stopwatch.GetElapsedTime(_start) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public bool IsUp => Left == TimeSpan.Zero;
}
