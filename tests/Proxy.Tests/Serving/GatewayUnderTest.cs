using System.Net.Http.Headers;
using System.Text;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Serving;
using Gegevenshuis.AiGateway.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>A whole gateway in this process, on real sockets, in front of a recording endpoint.</summary>
sealed class GatewayUnderTest : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("aipoort-").FullName;
    GatewayHost? _host;
    TimeProvider _clock = TimeProvider.System;
    bool _isStoreOpen = true;

    GatewayUnderTest(RecordingEndpoint endpoint) => Endpoint = endpoint;

    public RecordingEndpoint Endpoint { get; }

    /// <summary>The policy in force. A test may replace it while exchanges run.</summary>
    public Policy Policy { get; set; } = null!;

    public RegisterStore Store { get; private set; } = null!;

    public LogSink Log { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, ResponseDrainTimeout = TimeSpan.Zero }) { Timeout = Timeout.InfiniteTimeSpan };

    public Uri Address => _host!.Address;

    public Uri OperationsAddress => _host!.OperationsAddress!;

    public string DataFolder => _folder;

    /// <summary>Bytes of request bodies that the gateway holds now.</summary>
    public long BufferedBytes => _host!.Services.GetRequiredService<BodyMemory>().Taken;

    public StoredRecords Records => new(Path.Combine(_folder, "registers.db"));

    public static async Task<GatewayUnderTest> StartAsync(Func<TestPolicy, TestPolicy>? change = null, TimeProvider? clock = null)
    {
        Environment.SetEnvironmentVariable(TestPolicy.EndpointKeyVariable, TestPolicy.EndpointKey);
        GatewayUnderTest gateway = new(await RecordingEndpoint.StartAsync());
        TestPolicy policy = new() { Endpoints = [TestPolicy.Endpoint("model", gateway.Endpoint.Address)] };
        gateway.Policy = (change?.Invoke(policy) ?? policy).Build();
        gateway._clock = clock ?? TimeProvider.System;
        await gateway.OpenAsync();
        gateway.Client.BaseAddress = gateway.Address;
        gateway.Client.DefaultRequestHeaders.Authorization = new("Bearer", TestPolicy.Key);
        return gateway;
    }

    /// <summary>Stops the gateway and starts it again on the same data folder, at another address.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await OpenAsync();
    }

    /// <summary>A second gateway beside this one, on the same store.</summary>
    public Task<GatewayHost> StartReplicaAsync() => GatewayHost.StartAsync(Parts(), CancellationToken.None);

    async Task OpenAsync()
    {
        Store = RegisterStore.Open(new RegisterOptions { DataFolder = _folder }, TimeProvider.System);
        _isStoreOpen = true;
        _host = await GatewayHost.StartAsync(Parts(), CancellationToken.None);
    }

    GatewayParts Parts() => new()
    {
        Policy = () => Policy,
        Store = Store,
        Urls = ["http://127.0.0.1:0"],
        OperationsUrl = "http://127.0.0.1:0",
        Clock = _clock,
        Log = Log,
        AlertInterval = TimeSpan.FromMilliseconds(20),
    };

    public static string Question(string text, string extra = "")
        => $$"""{"model":"klein"{{extra}},"messages":[{"role":"user","content":{{System.Text.Json.JsonSerializer.Serialize(text)}}}]}""";

    public Task<HttpResponseMessage> AskAsync(string text, string extra = "") => SendAsync(Question(text, extra));

    /// <summary>Posts a body and returns as soon as the head of the answer is there.</summary>
    public Task<HttpResponseMessage> SendAsync(string body, string path = "/v1/chat/completions") => SendAsync(Encoding.UTF8.GetBytes(body), path);

    public Task<HttpResponseMessage> SendAsync(byte[] body, string path = "/v1/chat/completions", string type = "application/json")
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(Address, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the gateway. Every exchange has then ended and every record is on the disk.</summary>
    public async Task StopAsync()
    {
        if (_host is null) return;
        await _host.DisposeAsync();
        _host = null;
        await BreakStoreAsync();
    }

    /// <summary>From now on nothing can be recorded.</summary>
    public async Task BreakStoreAsync()
    {
        if (!_isStoreOpen) return;
        _isStoreOpen = false;
        await Store.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await Endpoint.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
