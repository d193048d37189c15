using System.Net.Http.Headers;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;

namespace Gegevenshuis.AiGateway.Proxy.Answers;

/// <summary>The headers of an answer: ours, and of the endpoint's only its rate limits.</summary>
static class AnswerHeaders
{
    /// <summary>Names the message that says what was done to the question.</summary>
    public const string Notice = "AI-Poort-Bericht";

    const string RateLimits = "x-ratelimit-";
    const int MaxUpstreamMark = 200;
    const int MaxRateLimit = 64;

    public static void Write(HttpResponse response, HttpResponseMessage message, Attempt attempt)
    {
        IHeaderDictionary headers = response.Headers;
        AnswerMark mark = attempt.Message.AnswerContext.Mark!;
        string type = message.Content.Headers.ContentType!.MediaType!;
        response.ContentType = type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? type : type + "; charset=utf-8";
        headers.CacheControl = "no-store";
        // A web server in front must pass the answer on piece by piece.
        headers["X-Accel-Buffering"] = "no";
        headers[AnswerMark.HeaderName] = mark.ToHeader();
        headers["x-request-id"] = mark.ExchangeId;
        if (attempt.Message.NoticeCode.Length > 0) headers[Notice] = attempt.Message.NoticeCode;
        foreach ((string name, HeaderStringValues values) in message.Headers.NonValidated)
        {
            if (name.StartsWith(RateLimits, StringComparison.OrdinalIgnoreCase) && values.First() is { Length: <= MaxRateLimit } value && IsPlain(value))
                headers[name] = value;
        }
    }

    /// <summary>The endpoint's own mark, or empty.</summary>
    public static string UpstreamMark(HttpResponseMessage message)
        => message.Headers.NonValidated.TryGetValues(AnswerMark.HeaderName, out HeaderStringValues values)
            && values.First() is { Length: <= MaxUpstreamMark } value && IsPlain(value) ? value : "";

    static bool IsPlain(string value) => !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
