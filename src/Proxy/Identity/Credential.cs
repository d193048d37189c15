using Microsoft.Extensions.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>What a caller shows to be let in, before anything is checked.</summary>
static class Credential
{
    const string Bearer = "Bearer ";
    const int MaxLength = 16 * 1024;

    /// <summary>The key or token in <c>Authorization: Bearer</c>, or else in Azure's <c>api-key</c>; null when there is none.</summary>
    /// <remarks>A header that is sent twice is refused: two readers could each believe another one.</remarks>
    public static string? Of(IHeaderDictionary headers)
    {
        StringValues authorization = headers.Authorization;
        if (authorization.Count == 0) return Single(headers["api-key"]);
        string? value = Single(authorization);
        return value is not null && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim() : null;
    }

    static string? Single(StringValues values) => values.Count == 1 && values[0] is { Length: > 0 and <= MaxLength } value ? value : null;
}
