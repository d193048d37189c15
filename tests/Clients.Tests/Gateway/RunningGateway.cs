using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Clients.Tests.Gateway;

/// <summary>The built executable, running with its demonstration model on a free port and records in a folder of its own.</summary>
/// <remarks>Everything it prints is kept, so that a test can search it for what may not be there.</remarks>
sealed partial class RunningGateway : IAsyncDisposable
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    readonly Process _process;
    readonly StringBuilder _printed = new();
    readonly TaskCompletionSource _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock _lock = new();

    RunningGateway(Process process, string folder)
    {
        (_process, Folder) = (process, folder);
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    /// <summary>Address without a path, for instance <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Address of the operator's own listener, without a path.</summary>
    public string OperationsAddress { get; private set; } = "";

    /// <summary>The demonstration key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Number of the process, for looking at what it has open.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Where the records are.</summary>
    public string Folder { get; }

    /// <summary>All that the gateway printed so far.</summary>
    public string Printed
    {
        get
        {
            lock (_lock) return _printed.ToString();
        }
    }

    /// <summary>Starts with the shipped rules and nothing else.</summary>
    public static Task<RunningGateway> StartAsync() => StartAsync(new Dictionary<string, string>(), "--rules", Repository.At("rules"));

    /// <param name="environment">Variables on top of the test's own.</param>
    /// <param name="arguments">Arguments on top of those that every test needs; at least one rules folder.</param>
    public static async Task<RunningGateway> StartAsync(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        string folder = Directory.CreateTempSubdirectory("aipoort-client-").FullName;
        string[] all =
        [
            Repository.Gateway, "serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0",
            "--operations-url", "http://127.0.0.1:0", .. arguments,
        ];
        ProcessStartInfo start = new("dotnet", all) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        start.Environment["NO_COLOR"] = "1";
        RunningGateway gateway = new(Process.Start(start)!, folder);
        gateway._process.BeginOutputReadLine();
        gateway._process.BeginErrorReadLine();
        Task ended = gateway._process.WaitForExitAsync();
        Task first = await Task.WhenAny(gateway._isReady.Task, ended, Task.Delay(s_patience));
        if (first == gateway._isReady.Task) return gateway;
        await gateway.DisposeAsync();
        throw new InvalidOperationException($"The gateway did not start:\n{gateway.Printed}");
    }

    /// <summary>Asks the gateway to stop, as a service manager does, and waits until it has.</summary>
    public async Task<int> StopAsync()
    {
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using CancellationTokenSource patience = new(s_patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    void Take(string? line)
    {
        if (line is null) return;
        lock (_lock) _printed.Append(line).Append('\n');
        if (AddressForm().Match(line) is { Success: true } address)
        {
            if (Address.Length == 0) Address = address.Value;
            else if (OperationsAddress.Length == 0) OperationsAddress = address.Value;
        }

        if (Key.Length == 0 && KeyForm().Match(line) is { Success: true } key) Key = key.Value;
        if (Address.Length > 0 && Key.Length > 0) _isReady.TrySetResult();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex AddressForm();

    [GeneratedRegex("gh_[0-9a-z]+_[A-Za-z0-9_-]{43}")]
    private static partial Regex KeyForm();
}
