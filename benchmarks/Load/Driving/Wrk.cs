using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>Drives plain requests with wrk and refuses a run in which any answer was not a success.</summary>
static partial class Wrk
{
    const int Connections = 16;

    public static async Task<WrkResult> RunAsync(Target target, string key, string folder, int seconds)
    {
        string script = await WriteScriptAsync(target, key, folder);
        double before = target.Server?.ProcessorSeconds() ?? 0;
        string output = await RunProcessAsync(
            ["-t", "2", "-c", $"{Connections}", "-d", $"{seconds}s", "--latency", "-s", script, target.Url.ToString()]);
        double used = (target.Server?.ProcessorSeconds() ?? 0) - before;

        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"{target.Name}: not every answer was a success.\n{output}");

        long requests = long.Parse(RequestCount().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return new(requests, Number(PerSecond().Match(output)), Milliseconds(Median().Match(output)), Milliseconds(P99().Match(output)), used * 1e6 / requests);
    }

    static async Task<string> WriteScriptAsync(Target target, string key, string folder)
    {
        string body = Path.Combine(folder, "prompt.json");
        string script = Path.Combine(folder, "post.lua");
        await File.WriteAllBytesAsync(body, target.Prompt);
        await File.WriteAllTextAsync(script, $"""
            local file = io.open("{body}", "rb")
            wrk.method = "POST"
            wrk.body = file:read("*a")
            file:close()
            wrk.headers["Content-Type"] = "application/json"
            wrk.headers["Authorization"] = "Bearer {key}"
            """);
        return script;
    }

    static async Task<string> RunProcessAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"wrk ended with code {process.ExitCode}");
    }

    static double Number(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    static double Milliseconds(Match match) => Number(match) * match.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex RequestCount();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Median();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();
}
