using System.Diagnostics;

namespace Gegevenshuis.AiGateway.Clients.Tests.Gateway;

/// <summary>What a program that ran to its end left behind.</summary>
/// <param name="ExitCode">Zero means success.</param>
/// <param name="Output">All of standard output.</param>
/// <param name="Errors">All of standard error.</param>
sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program with nothing on its standard input and both outputs read at once, so that neither can fill up.</summary>
    public static async Task<ToolRun> StartAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, await output, await errors);
    }
}
