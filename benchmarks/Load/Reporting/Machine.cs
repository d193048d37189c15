using System.Runtime.InteropServices;

namespace Gegevenshuis.AiGateway.Load.Reporting;

/// <summary>What a reader must know of the machine to weigh the figures; nothing that identifies it.</summary>
static class Machine
{
    public static string Describe()
    {
        string processor = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        return $"{processor}, {Environment.ProcessorCount} cores shared by client, servers and endpoint; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.RuntimeIdentifier}";
    }
}
