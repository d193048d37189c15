using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gegevenshuis.AiGateway.Proxy.Messages;

/// <summary>Reads the language from a request.</summary>
static class LanguageChoice
{
    /// <summary>English only when the client ranks it above Dutch in <c>Accept-Language</c>.</summary>
    public static MessageLanguage From(StringValues acceptLanguage)
    {
        if (!StringWithQualityHeaderValue.TryParseList(acceptLanguage, out IList<StringWithQualityHeaderValue>? values)) return MessageLanguage.Dutch;
        double english = Rank(values, "en");
        return english > 0 && english > Rank(values, "nl") ? MessageLanguage.English : MessageLanguage.Dutch;
    }

    static double Rank(IList<StringWithQualityHeaderValue> values, string language)
    {
        double best = 0;
        foreach (StringWithQualityHeaderValue value in values)
        {
            ReadOnlySpan<char> tag = value.Value.AsSpan();
            bool isLanguage = tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');
            if (isLanguage) best = Math.Max(best, value.Quality ?? 1);
        }

        return best;
    }
}
