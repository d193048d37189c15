using BenchmarkDotNet.Environments;

namespace Gegevenshuis.AiGateway.Micro.Reporting;

/// <summary>Name of the processor measured on, short enough for a file name.</summary>
static class ProcessorName
{
    public static string Current { get; } = Short(FromSystem());

    /// <summary>As BenchmarkDotNet describes it.</summary>
    public static string CpuInfo(this HostEnvironmentInfo host) => host.Cpu.Value?.ProcessorName is { Length: > 0 } name ? name : FromSystem();

    static string FromSystem()
    {
        const string File = "/proc/cpuinfo";
        string? line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(static l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? "unknown";
    }

    static string Short(string name)
        => string.Join('-', name.ToLowerInvariant().Split([' ', '(', ')', '@', '/'], StringSplitOptions.RemoveEmptyEntries).Take(3));
}
