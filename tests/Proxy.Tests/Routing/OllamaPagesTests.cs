using System.Net;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Routing;

public sealed class OllamaPagesTests
{
    [Fact]
    public async Task Tools_learn_the_version_and_only_of_approved_models_and_no_endpoint_is_asked()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Endpoints = [.. policy.Endpoints.Select(static endpoint => endpoint with { Protocol = "ollama" })] });

        using HttpResponseMessage version = await gateway.Client.GetAsync(new Uri("/api/version", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage loaded = await gateway.Client.GetAsync(new Uri("/api/ps", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage known = await gateway.SendAsync("""{"model":"klein"}""", "/api/show");
        using HttpResponseMessage older = await gateway.SendAsync("""{"name":"klein"}""", "/api/show");

        Assert.NotEmpty((await version.JsonAsync()).GetProperty("version").GetString()!);
        Assert.Equal(0, (await loaded.JsonAsync()).GetProperty("models").GetArrayLength());
        Assert.Contains("tools", (await known.JsonAsync()).GetProperty("capabilities").EnumerateArray().Select(static word => word.GetString()));
        Assert.Equal(JsonValueKind.Object, (await older.JsonAsync()).GetProperty("details").ValueKind);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("""{"model":"onbekend"}""")]
    [InlineData("{}")]
    [InlineData("geen json")]
    public async Task What_is_not_approved_does_not_exist(string question)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { Endpoints = [.. policy.Endpoints.Select(static endpoint => endpoint with { Protocol = "ollama" })] });
        using HttpResponseMessage response = await gateway.SendAsync(question, "/api/show");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("AIP-402", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_learn_nothing()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        using HttpResponseMessage response = await gateway.SendAsync("""{"model":"klein"}""", "/api/show");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
