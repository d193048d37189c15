using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Micro.Beside;

/// <summary>Processor time of the calling thread, so that what else the machine does counts for less. Wall time where there is none.</summary>
static partial class ThreadClock
{
    const int ThreadTime = 3;

    /// <summary>Nanoseconds since some moment.</summary>
    public static long Now
    {
        get
        {
            if (OperatingSystem.IsLinux() && GetTime(ThreadTime, out TimeSpec time) == 0) return time.Seconds * 1_000_000_000 + time.Nanoseconds;
            return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
