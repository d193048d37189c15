using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Gegevenshuis.AiGateway.Registers.Tests.Alerts;

/// <summary>A web server that keeps what is posted to it and answers with the given statuses, the last one again and again.</summary>
sealed class WebhookReceiver : IDisposable
{
    readonly HttpListener _listener = new();
    readonly Queue<HttpStatusCode> _answers;

    public WebhookReceiver(params IEnumerable<HttpStatusCode> answers)
    {
        _answers = new(answers);
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ReceiveAsync();
    }

    public Uri Address { get; }

    public List<string> Bodies { get; } = [];

    public void Dispose() => _listener.Close();

    async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using (StreamReader reader = new(context.Request.InputStream)) Bodies.Add(await reader.ReadToEndAsync());
                context.Response.StatusCode = (int)(_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek());
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed: the test is over.
        }
    }

    static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
