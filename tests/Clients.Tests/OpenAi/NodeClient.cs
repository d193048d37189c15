using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.OpenAi;

/// <summary>Client packages for Node.js, installed from their lock file, talking to one running gateway.</summary>
public sealed class NodeClient : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("aipoort-node-").FullName;
    RunningGateway? _gateway;

    internal RunningGateway Gateway => _gateway!;

    public async ValueTask InitializeAsync()
    {
        string scripts = Path.Combine(AppContext.BaseDirectory, "Node");
        foreach (string file in Directory.EnumerateFiles(scripts)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ToolRun install = await ToolRun.StartAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], _folder, cancellation);
        if (install.ExitCode != 0) throw new InvalidOperationException($"npm ci failed:\n{install.Errors}");
        _gateway = await RunningGateway.StartAsync();
    }

    /// <summary>Runs one conversation of <c>chat.mjs</c> and returns what the client saw.</summary>
    public Task<JsonElement> RunAsync(string mode, string prompt, string? key = null)
        => RunAsync(["chat.mjs", Gateway.Address + "/v1", key ?? Gateway.Key, mode, prompt]);

    /// <summary>Runs one conversation of <c>chat.mjs</c> with a gateway of the test's own.</summary>
    internal Task<JsonElement> RunAsync(RunningGateway gateway, string mode, string prompt, string key)
        => RunAsync(["chat.mjs", gateway.Address + "/v1", key, mode, prompt]);

    /// <summary>Runs one conversation of <c>suppliers.mjs</c> and returns what the client saw.</summary>
    public Task<JsonElement> RunSupplierAsync(string mode, string prompt, string? key = null)
        => RunAsync(["suppliers.mjs", Gateway.Address, key ?? Gateway.Key, mode, prompt]);

    async Task<JsonElement> RunAsync(string[] arguments)
    {
        ToolRun run = await ToolRun.StartAsync("node", arguments, _folder, TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null) await _gateway.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
