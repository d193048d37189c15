using Gegevenshuis.AiGateway.Load.Driving;

namespace Gegevenshuis.AiGateway.Load.Servers;

/// <summary>All servers of one run, started beside each other and ended together.</summary>
sealed class Field : IDisposable
{
    readonly List<ServerProcess> _servers = [];

    /// <summary>The direct way first.</summary>
    public List<Target> Targets { get; } = [];

    /// <summary>Index of plain YARP in <see cref="Targets"/>.</summary>
    public int Yardstick { get; private set; }

    /// <summary>What clients send as bearer key; only the gateway reads it.</summary>
    public string Key { get; private set; } = "geen";

    /// <param name="folder">Empty folder for the run.</param>
    /// <param name="gateway">The built gateway.</param>
    /// <param name="rules">The shipped rules.</param>
    public static async Task<Field> StartAsync(string folder, string gateway, string rules)
    {
        var field = new Field();
        try
        {
            await field.StartAllAsync(folder, gateway, rules);
            return field;
        }
        catch
        {
            field.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var server in _servers) server.Dispose();
    }

    async Task StartAllAsync(string folder, string gateway, string rules)
    {
        int endpoint = ServerProcess.FreePort();
        await StartAsync(Environment.ProcessPath!, ["endpoint", Url(endpoint)], endpoint);
        Add("direct", endpoint, null);

        int nginx = ServerProcess.FreePort();
        Add("nginx", nginx, await StartAsync("nginx", ["-c", NginxConfiguration.Write(folder, nginx, endpoint, Environment.ProcessorCount)], nginx));

        int forwarder = ServerProcess.FreePort();
        Yardstick = Targets.Count;
        Add("plain YARP", forwarder, await StartAsync(Environment.ProcessPath!, ["forwarder", Url(forwarder), Url(endpoint)], forwarder));

        int port = ServerProcess.FreePort();
        string own = Path.Combine(folder, "rules");
        Key = GatewayConfiguration.Write(own, Url(endpoint));
        string[] arguments = ["serve", "--rules", rules, "--rules", own, "--data", Path.Combine(folder, "data"), "--urls", Url(port), "--operations-url", ""];
        ServerProcess server = await StartAsync(gateway, arguments, port);
        Targets.Add(new("gateway", Chat(port), Prompts.Clean(stream: false), Prompts.Clean(stream: true), server, Marks: true));
        Targets.Add(new("gateway, three values replaced", Chat(port), Prompts.WithFindings(stream: false), Prompts.WithFindings(stream: true), server, Marks: true));
    }

    static Uri Chat(int port) => new(Url(port) + "/v1/chat/completions");

    void Add(string name, int port, ServerProcess? server) => Targets.Add(
        new(name, Chat(port), Prompts.Clean(stream: false), Prompts.Clean(stream: true), server, Marks: false));

    async Task<ServerProcess> StartAsync(string program, string[] arguments, int port)
    {
        var server = await ServerProcess.StartAsync(program, arguments, port);
        _servers.Add(server);
        return server;
    }

    static string Url(int port) => $"http://127.0.0.1:{port}";
}
