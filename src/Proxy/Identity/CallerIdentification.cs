using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers.Applications;
using Gegevenshuis.AiGateway.Registers.Identity;
using Microsoft.Extensions.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>Finds out which application calls and for whom. Whoever is not recognised is refused.</summary>
/// <remarks>Thread-safe. Nothing of a key or token is kept, logged or passed on.</remarks>
sealed class CallerIdentification(TokenValidation tokens, UserPseudonym pseudonyms)
{
    const int MaxUserLength = 256;

    /// <param name="headers">Headers of the request.</param>
    /// <param name="policy">The exchange's policy.</param>
    /// <param name="today">Day on which the key must be valid.</param>
    /// <param name="cancellationToken">Ends a wait for the token provider's keys.</param>
    public async ValueTask<IdentifiedCaller> IdentifyAsync(IHeaderDictionary headers, Policy policy, DateOnly today, CancellationToken cancellationToken)
    {
        if (Credential.Of(headers) is not { } credential) return IdentifiedCaller.Refused(MessageCode.NoKey);
        if (KeyHash.KeyIdOf(credential) is { } keyId) return ByKey(headers, policy, today, credential, keyId);
        return await tokens.ValidateAsync(credential, policy, cancellationToken).ConfigureAwait(false) is { } token
            ? new(For(token.Application, token.Subject), "")
            : IdentifiedCaller.Refused(MessageCode.WrongKey);
    }

    IdentifiedCaller ByKey(IHeaderDictionary headers, Policy policy, DateOnly today, string key, string keyId)
        => policy.Keys.TryGetValue(keyId, out (Application Application, ApplicationKey Key) known)
            && KeyHash.Matches(key, known.Key.Hash) && known.Key.IsValidOn(today)
            ? new(For(known.Application, NamedUser(headers, known.Application)), "")
            : IdentifiedCaller.Refused(MessageCode.WrongKey);

    static string? NamedUser(IHeaderDictionary headers, Application application)
        => application.TrustedUserHeader is { } name && headers.TryGetValue(name, out StringValues values) && values.Count == 1 ? values[0] : null;

    Caller For(Application application, string? subject) => subject is { Length: > 0 and <= MaxUserLength }
        ? new(application, pseudonyms.Of(subject)) { EarlierUser = pseudonyms.Earlier(subject) }
        : new(application, Caller.Nobody);
}
