using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Registers.Tests.Mail;

/// <summary>A running mail server. It keeps what it receives; disposing it takes it off the network.</summary>
sealed class MailServer : IDisposable
{
    readonly Process _process;
    readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    MailServer(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.BeginOutputReadLine();
    }

    public int Port => _port.Task.Result;

    public ConcurrentQueue<MailMessage> Received { get; } = [];

    /// <param name="program">Where the server was installed.</param>
    /// <param name="port">Port to listen on; 0 for a free one.</param>
    public static async Task<MailServer> StartAsync(MailProgram program, int port = 0)
    {
        ProcessStartInfo start = new("node", ["server.mjs", port.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = program.Folder,
            RedirectStandardOutput = true,
        };
        MailServer server = new(Process.Start(start)!);
        await server._port.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    void Take(string? line)
    {
        if (line is null || !line.StartsWith('{')) return;
        using JsonDocument said = JsonDocument.Parse(line);
        JsonElement root = said.RootElement;
        if (root.TryGetProperty("port", out JsonElement port)) _port.TrySetResult(port.GetInt32());
        else Received.Enqueue(new(root.GetProperty("to")[0].GetString()!, MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(root.GetProperty("data").GetString()!)))));
    }
}
