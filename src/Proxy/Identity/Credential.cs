using Microsoft.Extensions.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Identity;

/// <summary>What a caller shows to be let in, before anything is checked.</summary>
static class Credential
{
    const string Bearer = "Bearer ";
    const int MaxLength = 16 * 1024;

    /// <summary>Where the keys of Azure, Anthropic and Google stand, in this order.</summary>
    static readonly string[] s_headers = ["api-key", "x-api-key", "x-goog-api-key"];

    /// <summary>The key or token in <c>Authorization: Bearer</c>, or else in the header of one supplier; null when there is none.</summary>
    /// <remarks>A header that is sent twice is refused: two readers could each believe another one.</remarks>
    public static string? Of(IHeaderDictionary headers)
    {
        StringValues authorization = headers.Authorization;
        if (authorization.Count == 0) return s_headers.Where(headers.ContainsKey).Select(name => Single(headers[name])).FirstOrDefault();
        string? value = Single(authorization);
        return value is not null && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim() : null;
    }

    static string? Single(StringValues values) => values.Count == 1 && values[0] is { Length: > 0 and <= MaxLength } value ? value : null;
}
