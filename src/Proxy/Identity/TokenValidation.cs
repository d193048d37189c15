using System.Collections.Concurrent;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>Checks tokens of the OpenID providers that the policy names: signature, issuer, audience, algorithm and time.</summary>
/// <remarks>
/// Thread-safe. The library's handler is used without ASP.NET's authentication schemes, because a policy can name other
/// issuers at any moment. Keys of a provider are fetched once and kept; an unknown key id fetches them again, not too often.
/// </remarks>
sealed class TokenValidation(TimeProvider clock) : IDisposable
{
    static readonly TimeSpan s_skew = TimeSpan.FromMinutes(1);
    static readonly TimeSpan s_fetchTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Signatures with a key pair only: with a shared secret, whoever can check a token can make one.</summary>
    static readonly string[] s_algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };
    readonly ConcurrentDictionary<Uri, ConfigurationManager<OpenIdConnectConfiguration>> _providers = new();
    readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = s_fetchTimeout };

    /// <summary>What the token says, or null when no issuer vouches for it or it belongs to no application, or to several.</summary>
    public async ValueTask<ValidatedToken?> ValidateAsync(string token, Policy policy, CancellationToken cancellationToken)
    {
        if (!_handler.CanReadToken(token)) return null;
        foreach (TokenIssuer issuer in policy.Settings.Issuers)
        {
            TokenValidationResult result = await _handler.ValidateTokenAsync(token, Parameters(issuer)).WaitAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsValid) return Match((JsonWebToken)result.SecurityToken, issuer, policy);
        }

        return null;
    }

    public void Dispose() => _http.Dispose();

    static ValidatedToken? Match(JsonWebToken token, TokenIssuer issuer, Policy policy)
    {
        if (Claim(token, issuer.ApplicationClaim) is not { } value) return null;
        ApplicationClaim sought = new(issuer.ApplicationClaim, value);
        Application[] matches = [.. policy.Applications.Values.Where(application => application.Jwt == sought).Take(2)];
        return matches.Length == 1 ? new(matches[0], Claim(token, issuer.UserClaim)) : null;
    }

    static string? Claim(JsonWebToken token, string name)
        => token.TryGetPayloadValue(name, out object? value) && value is string { Length: > 0 } text ? text : null;

    TokenValidationParameters Parameters(TokenIssuer issuer) => new()
    {
        ConfigurationManager = _providers.GetOrAdd(issuer.Authority, Provider),
        ValidAudience = issuer.Audience,
        ValidAlgorithms = s_algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    bool IsNow(DateTime? from, DateTime? until)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + s_skew && (from is not { } start || now >= start - s_skew);
    }

    ConfigurationManager<OpenIdConnectConfiguration> Provider(Uri authority) => new(
        $"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = !authority.IsLoopback });
}
