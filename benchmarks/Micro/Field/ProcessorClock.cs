using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Micro.Field;

/// <summary>Time the calling thread has spent on a processor: what a shared machine takes away does not count.</summary>
static partial class ProcessorClock
{
    const int ThreadProcessorTime = 3;

    /// <summary>Nanoseconds. Falls back to elapsed time where the system has no such clock.</summary>
    public static long Nanoseconds()
    {
        if (!OperatingSystem.IsLinux()) return (long)TimeProvider.System.GetElapsedTime(0).TotalNanoseconds;
        if (ReadClock(ThreadProcessorTime, out TimeSpec time) != 0) throw new InvalidOperationException("There is no clock of processor time.");
        return time.Seconds * 1_000_000_000 + time.Nanoseconds;
    }

    [StructLayout(LayoutKind.Sequential)]
    struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int ReadClock(int clock, out TimeSpec time);
}
