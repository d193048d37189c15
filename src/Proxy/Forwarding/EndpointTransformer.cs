using System.Net.Http.Headers;
using System.Net.Mime;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Answers;
using Yarp.ReverseProxy.Forwarder;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>What YARP sends to the endpoint and gives back to the client.</summary>
/// <remarks>
/// No header is copied from the client: the few an endpoint needs are written here, so none of the client's key, cookies,
/// host, user agent or the notes that chat tools add about a person's machine can leave. Of the endpoint's headers only
/// its rate limits go back.
/// </remarks>
sealed class EndpointTransformer(Attempt attempt) : HttpTransformer
{
    static readonly ProductInfoHeaderValue s_agent = new("AI-poort", "1");
    static readonly MediaTypeHeaderValue s_json = new(MediaTypeNames.Application.Json);
    static readonly MediaTypeWithQualityHeaderValue s_acceptJson = new(MediaTypeNames.Application.Json);
    static readonly MediaTypeWithQualityHeaderValue s_acceptAny = new("*/*");
    static readonly MediaTypeWithQualityHeaderValue s_acceptEvents = new(MediaTypeNames.Text.EventStream);

    public override ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        proxyRequest.RequestUri = attempt.Message.Address;
        if (attempt.Message.Body.Length == 0) proxyRequest.Content = null;
        if (proxyRequest.Content is { } content)
        {
            content.Headers.ContentType = attempt.Message.ContentType is { } type ? MediaTypeHeaderValue.Parse(type) : s_json;
            content.Headers.ContentLength = attempt.Message.Body.Length;
        }

        proxyRequest.Headers.Accept.Add(Accepted(attempt.Message));
        proxyRequest.Headers.UserAgent.Add(s_agent);
        foreach ((string name, string value) in attempt.Message.Headers) proxyRequest.Headers.TryAddWithoutValidation(name, value);
        if (attempt.Message.Credential is not { } credential) return default;
        string header = attempt.Message.Destination.Family.KeyHeader;
        if (header.Length > 0) proxyRequest.Headers.TryAddWithoutValidation(header, credential);
        else proxyRequest.Headers.Authorization = new("Bearer", credential);
        return default;
    }

    static MediaTypeWithQualityHeaderValue Accepted(OutgoingMessage message) => message.Destination.Protocol.Answer.Other switch
    {
        AnswerKind.Binary => s_acceptAny,
        AnswerKind.Lines or AnswerKind.Array => s_acceptJson,
        _ => message.IsStreaming ? s_acceptEvents : s_acceptJson,
    };

    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        if (proxyResponse is null) return false;
        attempt.Result = await AnswerReader.ReadAsync(httpContext.Response, proxyResponse, attempt, cancellationToken).ConfigureAwait(false);
        if (attempt.Result != ForwardResult.Answered) return false;
        proxyResponse.Content = new StreamContent(attempt.Answer!);
        return true;
    }

    /// <summary>Trailers come after the answer, where nothing could be done about them any more.</summary>
    public override ValueTask TransformResponseTrailersAsync(HttpContext httpContext, HttpResponseMessage proxyResponse, CancellationToken cancellationToken) => default;
}
