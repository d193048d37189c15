using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Microsoft.Extensions.Primitives;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>The few headers of a caller that go to the endpoint: versions of the API, in a form that has no room for anything else.</summary>
static partial class VersionHeaders
{
    const string Version = "anthropic-version";
    const string Beta = "anthropic-beta";
    const string DefaultVersion = "2023-06-01";
    const int MaxBetas = 24;

    /// <summary>Those that the caller sent and that have the right form. Of a list, the words that have it.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IHeaderDictionary headers)
    {
        List<(string, string)> versions = [];
        if (headers.TryGetValue(Version, out StringValues version) && version.Count == 1 && Date().IsMatch(version[0]!)) versions.Add((Version, version[0]!));
        string[] betas = [.. Words(headers[Beta]).Where(static word => BetaName().IsMatch(word)).Take(MaxBetas)];
        if (betas.Length > 0) versions.Add((Beta, string.Join(',', betas)));
        return versions;
    }

    /// <summary>What an endpoint gets of them.</summary>
    public static IReadOnlyList<(string Name, string Value)> For(Destination destination, IReadOnlyList<(string Name, string Value)> versions)
    {
        if (destination.Endpoint.Protocol != "anthropic") return [];
        return versions.Any(static header => header.Name == Version) ? versions : [(Version, DefaultVersion), .. versions];
    }

    static IEnumerable<string> Words(StringValues values)
        => values.SelectMany(static value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^20[0-9]{2}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // Words and at most one short number, ended by a date: context-1m-2025-08-07.
    [GeneratedRegex(@"^[a-z]{2,20}(-[a-z]{1,20}){0,5}(-[0-9]{1,3}[a-z]?)?(-[a-z]{1,20}){0,3}-20[0-9]{2}-?[01][0-9]-?[0-3][0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BetaName();
}
