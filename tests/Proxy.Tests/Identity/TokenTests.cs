using System.Net;
using System.Security.Cryptography;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Identity;

/// <summary>Tokens of an OpenID provider, good and not good.</summary>
public sealed class TokenTests
{
    static DateTime Later => TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);

    [Fact]
    public async Task A_token_of_a_named_issuer_identifies_application_and_user()
    {
        await using TokenProvider provider = await TokenProvider.StartAsync();
        await using GatewayUnderTest gateway = await StartAsync(provider);

        Assert.Equal(HttpStatusCode.OK, await AskAsync(gateway, provider.Token(Later, provider.Signing)));
        await gateway.StopAsync();

        IReadOnlyDictionary<string, object> usage = Assert.Single(gateway.Records.Usage);
        Assert.Equal("chat", usage["application"]);
        Assert.Matches("^[0-9a-f]{16}\\z", (string)usage["user"]);
    }

    [Fact]
    public async Task Every_other_token_is_refused()
    {
        await using TokenProvider provider = await TokenProvider.StartAsync();
        await using TokenProvider stranger = await TokenProvider.StartAsync();
        await using GatewayUnderTest gateway = await StartAsync(provider);
        using RSA otherKey = RSA.Create(2048);
        Dictionary<string, string> tokens = new()
        {
            ["expired"] = provider.Token(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5), provider.Signing),
            ["not yet valid"] = provider.Token(Later.AddHours(5), provider.Signing),
            ["another audience"] = provider.Token(Later, provider.Signing, audience: "iets-anders"),
            ["another application"] = provider.Token(Later, provider.Signing, azp: "andere-app"),
            ["another issuer"] = stranger.Token(Later, stranger.Signing),
            ["a name that is not the issuer's"] = provider.Token(Later, provider.Signing, issuer: "https://example.nl"),
            ["another key"] = provider.Token(Later, new SigningCredentials(new RsaSecurityKey(otherKey) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256)),
            ["a confused algorithm"] = provider.Token(Later, provider.Confused),
            ["no signature"] = provider.Token(Later, null),
        };

        foreach ((string what, string token) in tokens)
            Assert.True(await AskAsync(gateway, token) == HttpStatusCode.Unauthorized, what);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_token_is_refused_when_its_provider_cannot_be_asked()
    {
        await using TokenProvider provider = await TokenProvider.StartAsync();
        string token = provider.Token(Later, provider.Signing);
        await using GatewayUnderTest gateway = await StartAsync(provider);
        await provider.DisposeAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(gateway, token));
    }

    static Task<GatewayUnderTest> StartAsync(TokenProvider provider) => GatewayUnderTest.StartAsync(policy => policy with
    {
        Issuers = [new(new Uri(provider.Issuer), "ai-poort", "sub", "azp")],
        Claim = new("azp", "chat-app"),
    });

    static async Task<HttpStatusCode> AskAsync(GatewayUnderTest gateway, string token)
    {
        gateway.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        return response.StatusCode;
    }
}
