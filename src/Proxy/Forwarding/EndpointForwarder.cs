using Yarp.ReverseProxy.Forwarder;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>Sends one message to one endpoint through YARP and says how it went.</summary>
sealed class EndpointForwarder(IHttpForwarder forwarder, EndpointConnections connections)
{
    // Our own watch keeps the time; YARP's only has to be longer than any of ours.
    static readonly ForwarderRequestConfig s_config = new() { ActivityTimeout = TimeSpan.FromHours(2) };

    public async ValueTask<ForwardResult> SendAsync(HttpContext context, Attempt attempt)
    {
        // The body was read in full; YARP sends what we put in its place, with its own length.
        context.Request.Body = new BodyStream(attempt.Message.Body, attempt.Watch);
        context.Request.ContentLength = attempt.Message.Body.Length;
        context.Request.Headers.TransferEncoding = default;
        HttpMessageInvoker pool = connections.For(attempt.Message.Destination.Endpoint.Timeouts.Connect);
        string prefix = attempt.Message.Address.GetLeftPart(UriPartial.Authority);
        ForwarderError error = await forwarder
            .SendAsync(context, prefix, pool, s_config, new EndpointTransformer(attempt), attempt.Watch.UntilFirstByte).ConfigureAwait(false);
        return Classify(context, attempt, error);
    }

    static ForwardResult Classify(HttpContext context, Attempt attempt, ForwarderError error)
    {
        if (context.RequestAborted.IsCancellationRequested) return ForwardResult.ClientGone;
        if (attempt.Result is { } result)
            return result == ForwardResult.Answered && error is ForwarderError.ResponseBodyClient or ForwarderError.ResponseBodyCanceled ? ForwardResult.ClientGone : result;
        if (attempt.Watch.IsTooLate) return ForwardResult.TooSlow;
        return WasNeverSent(context.GetForwarderErrorFeature()?.Exception) ? ForwardResult.Unreachable : ForwardResult.Failed;
    }

    /// <summary>No connection was made, so the endpoint has seen nothing.</summary>
    static bool WasNeverSent(Exception? exception) => exception is
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
        or OperationCanceledException { InnerException: TimeoutException };
}
