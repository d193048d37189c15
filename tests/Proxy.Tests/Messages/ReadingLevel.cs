using System.Text.RegularExpressions;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Messages;

/// <summary>A plain yardstick for Dutch at level B1: short sentences, and no words that only lawyers and builders use.</summary>
static partial class ReadingLevel
{
    public const int LongestSentence = 15;

    static readonly string[] Jargon =
    [
        "middels", "teneinde", "conform", "derhalve", "alsmede", "inzake", "ingevolge", "betreffende", "geautoriseerd", "payload",
        "request", "endpoint", "exception", "token", "parameter", "verwerkingsgrondslag", "u", "uw",
    ];

    public static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0);

    public static IReadOnlyList<string> Words(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value)];

    public static IEnumerable<string> JargonIn(string text) => Words(text.ToLowerInvariant()).Intersect(Jargon);

    [GeneratedRegex(@"[.?:;]\s|[.?:;]$|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}'-]+")]
    private static partial Regex Word();
}
