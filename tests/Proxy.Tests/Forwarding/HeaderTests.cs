using System.Net;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Forwarding;

/// <summary>What goes along with a question and an answer, and what does not.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task Of_the_client_nothing_goes_out_but_its_question()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        foreach (string name in new[] { "Cookie", "X-Forwarded-For", "x-stainless-os", "x-codex-turn-metadata", "OpenAI-Organization", "Idempotency-Key", "traceparent", "baggage", "Accept-Encoding", "User-Agent", "api-key" })
            gateway.Client.DefaultRequestHeaders.TryAddWithoutValidation(name, "geheim-7c1");

        using (await gateway.SendAsync(GatewayUnderTest.Question("Dag."), "/v1/chat/completions?geheim-7c1=geheim-7c1")) { }

        RecordedRequest request = Assert.Single(gateway.Endpoint.Requests);
        Assert.DoesNotContain("geheim-7c1", request.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPolicy.Key, request.Everything, StringComparison.Ordinal);
        Assert.Equal(["Accept", "Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], request.Headers.Keys.Order());
        Assert.Equal($"Bearer {TestPolicy.EndpointKey}", request.Headers["Authorization"]);
        Assert.Equal(gateway.Endpoint.Address.Authority, request.Headers["Host"]);
        Assert.Equal("/v1/chat/completions", request.Target);
    }

    [Fact]
    public async Task Of_the_endpoint_nothing_comes_back_but_its_answer_and_rate_limits()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) =>
        {
            context.Response.Headers.SetCookie = "a=b";
            context.Response.Headers["Server"] = "intern-7";
            context.Response.Headers["openai-organization"] = "org-abc";
            context.Response.Headers["x-ratelimit-remaining-tokens"] = "1200";
            context.Response.Headers["AI-Disclosure"] = "mode=verzonnen";
            return RecordingEndpoint.JsonAsync(context, "Dag.");
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(
            ["ai-disclosure", "cache-control", "date", "transfer-encoding", "x-accel-buffering", "x-ratelimit-remaining-tokens", "x-request-id"],
            response.Headers.Select(header => header.Key.ToLowerInvariant()).Order(StringComparer.Ordinal));
        Assert.StartsWith("mode=machine-generated, model=\"klein\", provider=\"Leverancier\"", response.Headers.GetValues("AI-Disclosure").Single(), StringComparison.Ordinal);
        Assert.Equal("mode=verzonnen", (await response.JsonAsync()).GetProperty("aiKenmerk").GetProperty("bovenstrooms").GetString());
    }

    [Fact]
    public async Task A_key_is_never_quoted_back()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = new("Bearer", "gh_00000001_" + new string('x', 43));

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("gh_", await response.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("gh_", gateway.Log.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1", "/v1/chat/completions")]
    [InlineData("", "/v1/chat/completions")]
    [InlineData("/mistral/v1/", "/mistral/v1/chat/completions")]
    public async Task The_address_of_an_endpoint_is_its_base_or_its_host(string path, string expected)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with
        {
            Endpoints = [TestPolicy.Endpoint("model", new Uri(policy.Endpoints[0].Address, path))],
        });

        using (await gateway.AskAsync("Dag.")) { }

        Assert.Equal(expected, gateway.Endpoint.Requests[0].Target);
    }

    [Theory]
    [InlineData("/openai/deployments/klein/chat/completions", """{"messages":[]}""", """{"model":"klein","messages":[]}""")]
    [InlineData("/openai/deployments/klein/chat/completions", """{"model":"klein","messages":[]}""", """{"model":"klein","messages":[]}""")]
    [InlineData("/openai/deployments/klein/chat/completions", """{"model":"groot","messages":[]}""", null)]
    [InlineData("/openai/deployments/klein/chat/completions", """{"model":["groot"],"messages":[]}""", null)]
    [InlineData("/openai/deployments/klein/chat/completions", """{"model":null,"messages":[]}""", null)]
    [InlineData("/openai/deployments/klein/chat/completions", """{"model":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messages":[]}""", null)]
    public async Task The_model_in_the_path_and_in_the_body_are_one(string path, string body, string? sent)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync(body, path);

        if (sent is null) Assert.Equal("AIP-402", await response.MessageCodeAsync());
        Assert.Equal(sent is null ? [] : [sent], gateway.Endpoint.Requests.Select(request => request.Text));
    }
}
