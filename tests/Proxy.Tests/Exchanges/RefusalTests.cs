using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

/// <summary>Bad input gets a clear error in the protocol's shape, and nothing is forwarded.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("""{"model":"klein","messages":[}""", "AIP-007", "regel 1, positie 30")]
    [InlineData("{\"model\":\"klein\",\n\"messages\":[{\"role\":\"user\",\"content\":\"a\"", "AIP-007", "regel 2")]
    [InlineData("""{"model":"klein","model":"groot","messages":[]}""", "AIP-007", "twee keer")]
    [InlineData("[]", "AIP-007", "geen JSON-object")]
    [InlineData("", "AIP-007", "leeg")]
    [InlineData("""{"model":"klein","messages":[{"role":"user","content":"\ud800"}]}""", "AIP-007", "surrogaat")]
    [InlineData("""{"model":"klein","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA"}}]}]}""", "AIP-011", "nagekeken")]
    [InlineData("""{"messages":[]}""", "AIP-403", "model")]
    [InlineData("""{"model":7,"messages":[]}""", "AIP-403", "model")]
    [InlineData("""{"model":"groot","messages":[]}""", "AIP-402", "model")]
    [InlineData("""{"model":"klein","models":["klein","groot"],"messages":[]}""", "AIP-402", "model")]
    public async Task Fail_closed_on_a_message_that_cannot_be_read_or_routed(string body, string code, string says)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync(body);

        Assert.InRange((int)response.StatusCode, 400, 404);
        Assert.Equal(code, await response.MessageCodeAsync());
        Assert.Contains(says, await response.TextAsync(), StringComparison.Ordinal);
        await AssertRefusedAsync(gateway, code);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused_with_its_place()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync([.. """{"model":"klein","messages":[{"role":"user","content":"a"""u8, 0xC3, .. "\"}]}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("UTF-8", await response.TextAsync(), StringComparison.Ordinal);
        await AssertRefusedAsync(gateway, "AIP-007");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_refused(string type)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync("{}"u8.ToArray(), type: type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await AssertRefusedAsync(gateway, "AIP-004");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using MemoryStream packed = new();
        await using (GZipStream gzip = new(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(GatewayUnderTest.Question("Mijn BSN is 111222333.")));
        ByteArrayContent content = new(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using HttpResponseMessage response = await gateway.Client.PostAsync("/v1/chat/completions", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await AssertRefusedAsync(gateway, "AIP-005");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_with_and_without_a_length(bool hasLength)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Limits = new PolicyLimits { MaxBodyBytes = 2048 } });
        HttpRequestMessage request = new(HttpMethod.Post, "/v1/chat/completions") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(GatewayUnderTest.Question(new string('a', 4000)))) };
        request.Content.Headers.ContentType = new("application/json");
        if (!hasLength) request.Headers.TransferEncodingChunked = true;

        using HttpResponseMessage response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await AssertRefusedAsync(gateway, "AIP-006");
    }

    [Fact]
    public async Task A_body_of_several_megabytes_is_read_in_full()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string question = GatewayUnderTest.Question(string.Join(' ', Enumerable.Repeat("een gewone zin zonder gegevens.", 150_000)));

        using HttpResponseMessage response = await gateway.SendAsync(question);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(question, gateway.Endpoint.Requests[0].Text);
    }

    [Theory]
    [InlineData("Content-Length: 500\r\n\r\n{\"model\":\"klein\",")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n10\r\n{\"model\":\"klein\",\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    public async Task A_body_that_stops_halfway_never_leaves(string rest)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (TcpClient socket = new())
        {
            await socket.ConnectAsync(IPAddress.Loopback, gateway.Address.Port, TestContext.Current.CancellationToken);
            NetworkStream stream = socket.GetStream();
            string head = $"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TestPolicy.Key}\r\nContent-Type: application/json\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head + rest), TestContext.Current.CancellationToken);
            socket.Client.Shutdown(SocketShutdown.Send);
            Assert.DoesNotContain(" 200 ", await ReadToEndAsync(stream), StringComparison.Ordinal);
        }

        await gateway.StopAsync();
        Assert.Empty(gateway.Endpoint.Requests);
        Assert.DoesNotContain(gateway.Records.Decisions, row => (string)row["verdict"] is "pass" or "rewrite");
    }

    [Fact]
    public async Task An_expired_dossier_closes_the_endpoint_with_the_reason()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { Dossier = TestPolicy.Complete(new DateOnly(2021, 3, 1)) }],
        });

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("verlopen op 1 maart 2021", await response.TextAsync(), StringComparison.Ordinal);
        await AssertRefusedAsync(gateway, "AIP-401");
        Assert.Equal("model", gateway.Records.Decisions.Single()["endpoint"]);
    }

    [Fact]
    public async Task An_endpoint_without_its_credential_is_not_asked()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { Credential = new("AIPOORT_TEST_NOT_THERE", null) }],
        });

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        await AssertRefusedAsync(gateway, "AIP-506");
    }

    [Fact]
    public async Task Too_many_at_once_get_a_429_and_the_others_go_on()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Limits = new PolicyLimits { MaxConcurrentPerApplication = 1 } });
        TaskCompletionSource arrived = new(), goOn = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            arrived.TrySetResult();
            await goOn.Task;
            await RecordingEndpoint.JsonAsync(context, "Dag.");
        };

        Task<HttpResponseMessage> first = gateway.AskAsync("Een.");
        await arrived.Task;
        using HttpResponseMessage second = await gateway.AskAsync("Twee.");
        goOn.SetResult();

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("2", second.Headers.GetValues("Retry-After").Single());
        using HttpResponseMessage answer = await first;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task Large_questions_beyond_what_fits_in_memory_together_are_told_to_come_back_and_leave_no_trace_in_the_count()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Limits = new PolicyLimits { MaxBufferedMiB = 0 } });

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("2", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(0, gateway.BufferedBytes);
        await AssertRefusedAsync(gateway, "AIP-512");
    }

    [Theory]
    [InlineData("GET", "/v1/chat/completions", 405)]
    [InlineData("HEAD", "/v1/chat/completions", 405)]
    [InlineData("PUT", "/openai/deployments/klein/chat/completions", 405)]
    [InlineData("POST", "/v1/models", 405)]
    [InlineData("POST", "/v1/threads", 404)]
    [InlineData("POST", "/v1/realtime", 404)]
    [InlineData("POST", "/v1/responses/resp_1/cancel", 404)]
    [InlineData("GET", "/v1/responses", 405)]
    [InlineData("POST", "/v1/chat/completions/extra", 404)]
    [InlineData("POST", "/", 404)]
    [InlineData("GET", "/metrics", 404)]
    public async Task Only_named_addresses_and_methods_exist(string method, string path, int status)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), path);

        using HttpResponseMessage response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("GET", "websocket")]
    [InlineData("POST", "websocket")]
    [InlineData("POST", "h2c")]
    public async Task An_upgrade_is_refused(string method, string protocol)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using TcpClient socket = new();
        await socket.ConnectAsync(IPAddress.Loopback, gateway.Address.Port, TestContext.Current.CancellationToken);
        string request = $"{method} /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TestPolicy.Key}\r\nConnection: Upgrade\r\nUpgrade: {protocol}\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);

        byte[] answer = new byte[12];
        await socket.GetStream().ReadExactlyAsync(answer, TestContext.Current.CancellationToken);

        Assert.Equal("HTTP/1.1 404", Encoding.ASCII.GetString(answer));
        Assert.Empty(gateway.Endpoint.Requests);
    }

    static async Task<string> ReadToEndAsync(NetworkStream stream)
    {
        using MemoryStream answer = new();
        try
        {
            await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A reset is an end too.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    static async Task AssertRefusedAsync(GatewayUnderTest gateway, string code)
    {
        await gateway.StopAsync();
        Assert.Empty(gateway.Endpoint.Requests);
        IReadOnlyDictionary<string, object> decision = Assert.Single(gateway.Records.Decisions);
        Assert.Equal(("refuse", code), ((string)decision["verdict"], (string)decision["reason"]));
        Assert.Equal("refused", Assert.Single(gateway.Records.Usage)["outcome"]);
    }
}
