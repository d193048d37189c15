using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gegevenshuis.AiGateway.Clients.Tests.Canary;

/// <summary>A web server that keeps every byte it is sent, and answers as the derived class says.</summary>
abstract class Receiver : IDisposable
{
    readonly HttpListener _listener = new();

    protected Receiver()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ReceiveAsync();
    }

    public string Address { get; }

    /// <summary>Address, headers and body of each request, as bytes read one to one as characters.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    public void Dispose() => _listener.Close();

    protected abstract Task AnswerAsync(HttpListenerContext context, byte[] body);

    async Task ReceiveAsync()
    {
        try
        {
            while (true) _ = TakeAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed: the test is over.
        }
    }

    async Task TakeAsync(HttpListenerContext context)
    {
        try
        {
            using MemoryStream body = new();
            await context.Request.InputStream.CopyToAsync(body);
            byte[] bytes = body.ToArray();
            Received.Enqueue($"{context.Request.RawUrl}\n{context.Request.Headers}\n{Encoding.Latin1.GetString(bytes)}");
            await AnswerAsync(context, bytes);
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The gateway hung up, as some of the paths mean it to.
        }
    }

    static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
