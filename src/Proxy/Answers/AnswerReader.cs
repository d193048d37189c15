using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;

namespace Gegevenshuis.AiGateway.Proxy.Answers;

/// <summary>Looks at the head of an endpoint's answer and puts the filter on it, before anything goes to the client.</summary>
static class AnswerReader
{
    /// <summary>Reads up to the first byte for the client; a plain answer is then read in full.</summary>
    /// <param name="response">The client's response; gets its headers when the answer can go out.</param>
    /// <param name="message">The endpoint's response.</param>
    /// <param name="attempt">Gets the filtered answer or the endpoint's error.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone or the first byte is too late.</param>
    public static async Task<ForwardResult> ReadAsync(HttpResponse response, HttpResponseMessage message, Attempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            if (message.StatusCode != HttpStatusCode.OK) return await RefusedAsync(message, attempt, cancellationToken).ConfigureAwait(false);
            if (KindOf(message.Content.Headers, attempt.Message) is not { } kind) return ForwardResult.Unreadable;
            await OpenAsync(message, attempt, kind, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return attempt.Watch.IsTooLate ? ForwardResult.TooSlow : ForwardResult.ClientGone;
        }

        ForwardResult result = ResultOf(attempt);
        if (result == ForwardResult.Answered) AnswerHeaders.Write(response, message, attempt);
        return result;
    }

    static async Task OpenAsync(HttpResponseMessage message, Attempt attempt, AnswerKind kind, CancellationToken cancellationToken)
    {
        Stream upstream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        attempt.Answer = new AnswerFilterStream(new WatchedStream(upstream, attempt.Watch), kind, ContextFor(message, attempt));
        await attempt.Answer.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }

    static ForwardResult ResultOf(Attempt attempt) => attempt.Answer!.Report.End switch
    {
        AnswerEnd.Open or AnswerEnd.Clean => ForwardResult.Answered,
        AnswerEnd.Stopped => ForwardResult.Stopped,
        AnswerEnd.UpstreamDied => attempt.Watch.IsTooLate ? ForwardResult.TooSlow : ForwardResult.Failed,
        AnswerEnd.NotKept => ForwardResult.NotKept,
        _ => ForwardResult.Unreadable,
    };

    // What the endpoint itself says about the origin of its answer is kept inside our mark.
    static AnswerContext ContextFor(HttpResponseMessage message, Attempt attempt)
    {
        AnswerContext context = attempt.Message.AnswerContext;
        return AnswerHeaders.UpstreamMark(message) is { Length: > 0 } upstream && context.Mark is { } mark
            ? context with { Mark = mark with { Upstream = upstream } }
            : context;
    }

    static async Task<ForwardResult> RefusedAsync(HttpResponseMessage message, Attempt attempt, CancellationToken cancellationToken)
    {
        int status = (int)message.StatusCode;
        if (status is 401 or 403) return ForwardResult.CredentialRefused;
        if (status is < 400 or > 599) return ForwardResult.Unreadable;
        if (status >= 500 || status == 408) return ForwardResult.Failed;
        attempt.Error = await EndpointErrorReader.ReadAsync(message, attempt.Message.Credential, cancellationToken).ConfigureAwait(false);
        return status == 429 ? ForwardResult.Busy : ForwardResult.Refused;
    }

    /// <summary>The form of the answer, or null when the filter cannot read it.</summary>
    static AnswerKind? KindOf(HttpContentHeaders headers, OutgoingMessage message)
    {
        bool isPlain = headers.ContentEncoding.All(static encoding => encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));
        if (!isPlain || headers.ContentType is not { } type) return null;
        if (type.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        AnswerKind other = message.Destination.Protocol.Answer.Other;
        bool isJson = Is(type, MediaTypeNames.Application.Json);
        if (message.Destination.Operation.IsDownload) return isJson || IsTranscript(type) || IsLines(type) || Is(type, MediaTypeNames.Application.Octet) ? message.IsLineFile ? AnswerKind.LineFile : AnswerKind.Binary : null;
        if (message.IsStreaming && other is AnswerKind.Lines or AnswerKind.Array && (isJson || IsLines(type))) return other;
        if (isJson) return AnswerKind.Json;
        if (Is(type, MediaTypeNames.Text.EventStream)) return AnswerKind.EventStream;
        if (other != AnswerKind.Binary) return null;
        return IsSound(type) ? AnswerKind.Binary : message.Destination.Operation.IsForm && IsTranscript(type) ? AnswerKind.Text : null;
    }

    static bool Is(MediaTypeHeaderValue type, string name) => string.Equals(type.MediaType, name, StringComparison.OrdinalIgnoreCase);

    static bool IsLines(MediaTypeHeaderValue type) => Is(type, "application/x-ndjson") || Is(type, "application/jsonl");

    static bool IsTranscript(MediaTypeHeaderValue type) => Is(type, MediaTypeNames.Text.Plain) || Is(type, "text/vtt") || Is(type, "application/x-subrip");

    static bool IsSound(MediaTypeHeaderValue type)
        => Is(type, MediaTypeNames.Application.Octet) || (type.MediaType?.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ?? false);
}
