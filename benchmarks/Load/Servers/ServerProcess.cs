using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>A server under measurement: a child process, with its children, that is ended with this object.</summary>
sealed class ServerProcess : IDisposable
{
    const double TicksPerSecond = 100; // USER_HZ, fixed for user space on Linux

    readonly Process _process;

    ServerProcess(Process process) => _process = process;

    public static async Task<ServerProcess> StartAsync(
        string program, IEnumerable<string> arguments, int port, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var process = Process.Start(start)!;
        var server = new ServerProcess(process);
        var lastLines = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(lastLines, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(lastLines, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await server.ListensAsync(port, lastLines);
        return server;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>User and system time of the process and its direct children so far, in seconds; steps of 10 ms.</summary>
    public double ProcessorSeconds() => Family().Sum(id =>
    {
        string[] fields = Fields($"/proc/{id}/stat");
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    });

    /// <summary>Resident memory of the process and its direct children, in MiB.</summary>
    public double ResidentMiB() => Family().Sum(id =>
        long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize / 1048576.0);

    /// <summary>Starts a new count of the highest resident memory of the process itself; returns what it is now, in MiB.</summary>
    public double ResetPeak()
    {
        File.WriteAllText($"/proc/{_process.Id}/clear_refs", "5");
        return PeakMiB();
    }

    /// <summary>Highest resident memory of the process itself since <see cref="ResetPeak"/>, in MiB.</summary>
    public double PeakMiB()
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status").First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    IEnumerable<int> Family()
    {
        yield return _process.Id;
        foreach (string child in File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            yield return int.Parse(child, CultureInfo.InvariantCulture);
    }

    // The program's name, in parentheses, may hold spaces: count from behind it. Element 0 is the state.
    static string[] Fields(string path)
    {
        string text = File.ReadAllText(path);
        return text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    async Task ListensAsync(int port, Queue<string> lastLines)
    {
        for (int attempt = 0; attempt < 300; attempt++)
        {
            if (_process.HasExited) break;
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        lock (lastLines) throw new InvalidOperationException($"{_process.StartInfo.FileName} does not listen:\n{string.Join('\n', lastLines)}");
    }

    static void Keep(Queue<string> lines, string? line)
    {
        if (line is null) return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > 40) lines.Dequeue();
        }
    }
}
