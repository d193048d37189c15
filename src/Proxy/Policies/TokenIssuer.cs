namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>An OpenID provider whose tokens identify applications and users.</summary>
/// <param name="Authority">Address of the provider; https, or http on loopback.</param>
/// <param name="Audience">Audience a token must have.</param>
/// <param name="UserClaim">Claim that names the user; it is kept only as a keyed pseudonym.</param>
/// <param name="ApplicationClaim">Claim that names the calling application.</param>
public sealed record TokenIssuer(Uri Authority, string Audience, string UserClaim, string ApplicationClaim);
