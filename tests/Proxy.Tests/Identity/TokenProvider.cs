using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Identity;

/// <summary>A small OpenID provider: discovery, keys, and tokens as the test wants them.</summary>
sealed class TokenProvider : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly RSA _rsa = RSA.Create(2048);

    TokenProvider()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", context => context.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = $"{Issuer}/keys" }));
        _app.MapGet("/keys", context =>
        {
            RSAParameters key = _rsa.ExportParameters(includePrivateParameters: false);
            return context.Response.WriteAsJsonAsync(new
            {
                keys = new[] { new { kty = "RSA", use = "sig", kid = "k1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } },
            });
        });
    }

    public string Issuer => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public SigningCredentials Signing => new(new RsaSecurityKey(_rsa) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);

    /// <summary>The provider's public key used as if it were a shared secret: the classic confusion of algorithms.</summary>
    public SigningCredentials Confused => new(new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256);

    public static async Task<TokenProvider> StartAsync()
    {
        TokenProvider provider = new();
        await provider._app.StartAsync();
        return provider;
    }

    public string Token(DateTime expires, SigningCredentials? signing, string audience = "ai-poort", string azp = "chat-app", string? issuer = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer ?? Issuer,
        Audience = audience,
        Expires = expires,
        NotBefore = expires.AddHours(-2),
        IssuedAt = expires.AddHours(-2),
        Claims = new Dictionary<string, object> { ["azp"] = azp, ["sub"] = "j.jansen@example.nl" },
        SigningCredentials = signing,
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }
}
