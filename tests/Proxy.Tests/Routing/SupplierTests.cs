using System.Net;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Gegevenshuis.AiGateway.Registers.Endpoints;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Routing;

/// <summary>Every supplier's addresses, headers, streams and errors, through the whole gateway.</summary>
public sealed class SupplierTests
{
    const string Message = """{"model":"klein","max_tokens":9,"messages":[{"role":"user","content":"Mail jan@example.nl"}]}""";
    const string Contents = """{"contents":[{"parts":[{"text":"Mail jan@example.nl"}]}]}""";

    [Theory]
    [InlineData("openai", "", "/v1/responses", "/v1/responses", "Authorization")]
    [InlineData("openai", "/v1", "/v1/embeddings", "/v1/embeddings", "Authorization")]
    [InlineData("azure-openai", "", "/v1/chat/completions", "/openai/deployments/klein/chat/completions?api-version=2024-10-21", "api-key")]
    [InlineData("azure-openai", "", "/openai/deployments/klein/embeddings?api-version=2025-04-01-preview", "/openai/deployments/klein/embeddings?api-version=2025-04-01-preview", "api-key")]
    [InlineData("azure-openai", "/openai/v1", "/openai/v1/chat/completions", "/openai/v1/chat/completions", "api-key")]
    [InlineData("azure-openai", "", "/openai/responses?api-version=2025-04-01-preview", "/openai/v1/responses", "api-key")]
    [InlineData("mistral", "", "/v1/chat/completions", "/v1/chat/completions", "Authorization")]
    [InlineData("anthropic", "", "/v1/messages", "/v1/messages", "x-api-key")]
    [InlineData("anthropic", "/v1", "/v1/messages/count_tokens", "/v1/messages/count_tokens", "x-api-key")]
    [InlineData("gemini", "", "/v1beta/models/klein:generateContent", "/v1beta/models/klein:generateContent", "x-goog-api-key")]
    [InlineData("gemini", "/v1beta", "/v1beta/models/klein:streamGenerateContent?alt=sse", "/v1beta/models/klein:streamGenerateContent?alt=sse", "x-goog-api-key")]
    [InlineData("gemini", "", "/v1beta/models/klein:streamGenerateContent", "/v1beta/models/klein:streamGenerateContent", "x-goog-api-key")]
    [InlineData("ollama", "", "/api/chat", "/api/chat", "Authorization")]
    [InlineData("ollama", "", "/v1/chat/completions", "/v1/chat/completions", "Authorization")]
    public async Task A_request_goes_to_the_address_and_with_the_key_that_its_supplier_wants(string family, string version, string path, string target, string header)
    {
        await using GatewayUnderTest gateway = await StartAsync(family, version);

        using HttpResponseMessage response = await gateway.SendAsync(family == "gemini" ? Contents : Message, path);

        RecordedRequest sent = Assert.Single(gateway.Endpoint.Requests);
        Assert.Equal(target, sent.Target);
        Assert.EndsWith(TestPolicy.EndpointKey, sent.Headers[header], StringComparison.Ordinal);
        Assert.Contains("[EMAIL_1]", sent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai", "/v1/messages")]
    [InlineData("anthropic", "/v1/chat/completions")]
    [InlineData("mistral", "/api/chat")]
    [InlineData("gemini", "/v1/responses")]
    public async Task An_endpoint_that_does_not_speak_what_is_asked_is_not_asked(string family, string path)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);

        using HttpResponseMessage response = await gateway.SendAsync(Message, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("x-api-key", "anthropic", "/v1/messages")]
    [InlineData("x-goog-api-key", "gemini", "/v1beta/models/klein:generateContent")]
    public async Task Clients_are_known_by_their_suppliers_own_header(string header, string family, string path)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        gateway.Client.DefaultRequestHeaders.Add(header, TestPolicy.Key);

        using HttpResponseMessage response = await gateway.SendAsync(family == "gemini" ? Contents : Message, path);

        Assert.DoesNotContain(TestPolicy.Key, Assert.Single(gateway.Endpoint.Requests).Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_address_is_refused()
    {
        await using GatewayUnderTest gateway = await StartAsync("gemini");

        using HttpResponseMessage response = await gateway.SendAsync(Contents, $"/v1beta/models/klein:generateContent?key={TestPolicy.Key}");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("AIP-012", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task Of_the_headers_only_versions_pass()
    {
        await using GatewayUnderTest gateway = await StartAsync("anthropic");
        gateway.Client.DefaultRequestHeaders.Add("anthropic-version", "2023-06-01");
        gateway.Client.DefaultRequestHeaders.Add("anthropic-beta", "claude-code-20250219, context-1m-2025-08-07, jan-jansen, 111222333");

        using (await gateway.SendAsync(Message, "/v1/messages")) { }

        RecordedRequest sent = Assert.Single(gateway.Endpoint.Requests);
        Assert.Equal(("2023-06-01", "claude-code-20250219,context-1m-2025-08-07"), (sent.Headers["anthropic-version"], sent.Headers["anthropic-beta"]));
    }

    [Theory]
    [InlineData("openai", "/v1/responses", "error", "message", "input")]
    [InlineData("anthropic", "/v1/messages", "error", "message", "messages")]
    [InlineData("gemini", "/v1beta/models/klein:generateContent", "error", "message", "contents")]
    [InlineData("ollama", "/api/chat", "error", "", "messages")]
    public async Task A_block_has_the_shape_of_the_protocol(string family, string path, string member, string inner, string field)
    {
        await using GatewayUnderTest gateway = await StartAsync(family);

        using HttpResponseMessage response = await gateway.SendAsync($"{{\"model\":\"klein\",\"{field}\":[{{\"role\":\"user\",\"content\":\"Mijn BSN is 111222333.\"}}]}}", path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        JsonElement error = (await response.JsonAsync()).GetProperty(member);
        Assert.Contains("niet verstuurd", (inner.Length > 0 ? error.GetProperty(inner) : error).GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(family == "anthropic", (await response.JsonAsync()).TryGetProperty("type", out _));
        await gateway.StopAsync();
        Assert.Equal("block", Assert.Single(gateway.Records.Decisions)["verdict"]);
    }

    [Theory]
    [InlineData("/v1/messages/batches", "type")]
    [InlineData("/v1/realtime", "error")]
    [InlineData("/v1beta/cachedContents", "error")]
    [InlineData("/api/pull", "error")]
    public async Task An_unknown_address_is_refused_in_the_shape_of_the_protocol_nearest_by(string path, string member)
    {
        await using GatewayUnderTest gateway = await StartAsync("openai");

        using HttpResponseMessage response = await gateway.SendAsync(Message, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        JsonElement body = await response.JsonAsync();
        Assert.True(body.TryGetProperty(member, out _));
        Assert.Contains("kent de AI-poort niet", body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_stream_of_lines_is_restored_line_by_line_and_counted()
    {
        await using GatewayUnderTest gateway = await StartAsync("ollama");
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context,
            """
            {"model":"klein","message":{"role":"assistant","content":"Aan [EMA"},"done":false}
            {"model":"klein","message":{"role":"assistant","content":"IL_1]."},"done":false}
            {"model":"klein","message":{"role":"assistant","content":""},"done":true,"prompt_eval_count":7,"eval_count":3}

            """, "application/x-ndjson");

        using HttpResponseMessage response = await gateway.SendAsync(Message, "/api/chat");
        string[] lines = (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await gateway.StopAsync();

        Assert.Equal("Aan jan@example.nl.", string.Concat(lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetProperty("content").GetString())));
        Assert.Equal((7L, 3L, "ollama-chat"), ((long)gateway.Records.Usage[0]["input_tokens"], (long)gateway.Records.Usage[0]["output_tokens"], (string)gateway.Records.Usage[0]["protocol"]));
    }

    [Fact]
    public async Task Sound_passes_as_it_is_with_its_mark_in_the_header()
    {
        await using GatewayUnderTest gateway = await StartAsync("openai");
        byte[] sound = [.. Enumerable.Range(0, 5000).Select(static i => (byte)(i * 37))];
        gateway.Endpoint.Answer = async (context, _) =>
        {
            context.Response.ContentType = "audio/mpeg";
            await context.Response.Body.WriteAsync(sound);
        };

        using HttpResponseMessage response = await gateway.SendAsync("""{"model":"klein","input":"Goedemorgen.","voice":"alloy"}""", "/v1/audio/speech");

        Assert.Equal(sound, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("audio/mpeg", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("machine-generated", response.Headers.GetValues("AI-Disclosure").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_endpoint_files_are_those_that_the_gateway_speaks()
    {
        Assert.Equal(EndpointWords.Protocols.Order(), EndpointFamily.Words.Order());
        Assert.Equal(EndpointWords.Protocols.Order(), Operations.All.SelectMany(static operation => operation.Protocols.Keys).Distinct().Order());
    }

    [Fact]
    public void Names_and_addresses_of_operations_are_their_own()
    {
        Assert.Equal(Operations.All.Count, Operations.All.Select(static operation => operation.Name).Distinct().Count());
        (string, string)[] paths = [.. Operations.All.SelectMany(static operation => operation.Paths.Select(path => (operation.Method, path)))];
        Assert.Equal(paths.Length, paths.Distinct().Count());
    }

    static Task<GatewayUnderTest> StartAsync(string family, string version = "") => GatewayUnderTest.StartAsync(policy => policy with
    {
        Endpoints = [TestPolicy.Endpoint("model", new Uri(policy.Endpoints[0].Address.AbsoluteUri.TrimEnd('/') + version), family)],
    });
}
