using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Telemetry;

namespace Gegevenshuis.AiGateway.Proxy.Resilience;

/// <summary>Delivers a question to the first endpoint that answers. Each one gets a verdict and a record of its own first.</summary>
sealed class Delivery(MessagePreparation preparation, EndpointCircuits circuits, EndpointForwarder forwarder, Instruments instruments, TimeProvider clock)
{
    /// <param name="context">The request; its response gets the answer.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="question">What came in.</param>
    /// <param name="open">Approved endpoints in order of preference; at least one.</param>
    /// <returns>Null when the client has its answer or is gone; otherwise what it is to be told.</returns>
    public async Task<Refusal?> DeliverAsync(HttpContext context, Exchange exchange, Question question, IReadOnlyList<Destination> open)
    {
        Refusal? failure = null, elsewhere = null;
        foreach (Destination destination in open)
        {
            PreparedMessage prepared = await preparation.PrepareAsync(exchange, question, destination, isFirst: failure is null).ConfigureAwait(false);
            if (prepared.Refusal is { } refusal)
            {
                if (refusal.IsElsewhere)
                {
                    elsewhere = refusal;
                    continue;
                }

                if (failure is null && refusal.Code != MessageCode.NoCredential) return refusal;
                failure ??= refusal;
                continue;
            }

            ForwardResult result = await SendAsync(context, exchange, prepared.Message!).ConfigureAwait(false);
            if (!MayTryAnother(result)) return DeliveryOutcome.Of(exchange, result);
            failure = DeliveryOutcome.Of(exchange, result);
        }

        return failure ?? elsewhere;
    }

    ValueTask<ForwardResult> SendAsync(HttpContext context, Exchange exchange, OutgoingMessage message) => circuits.RunAsync(
        message.Destination.Endpoint.Id,
        (Delivery: this, context, exchange, message),
        static (call, _) => call.Delivery.TryAsync(call.context, call.exchange, call.message),
        context.RequestAborted);

    async ValueTask<ForwardResult> TryAsync(HttpContext context, Exchange exchange, OutgoingMessage message)
    {
        // Only the status and headers of an earlier try can be there: nothing of an answer was sent, or we would not be here.
        context.Response.Clear();
        using EndpointCall call = instruments.StartCall(exchange, message);
        using Attempt attempt = new(message, new AnswerWatch(message.Destination.Endpoint.Timeouts, clock, context.RequestAborted));
        ForwardResult result = await forwarder.SendAsync(context, attempt).ConfigureAwait(false);
        if (result is not (ForwardResult.Unreachable or ForwardResult.Resting)) exchange.Sent = message.Sent;
        exchange.Answer = attempt.Answer?.Report;
        exchange.EndpointError = attempt.Error;
        exchange.TimeToFirstByte = attempt.Watch.TimeToFirstByte;
        call.Ended(result, exchange.Answer);
        return result;
    }

    static bool MayTryAnother(ForwardResult result)
        => result is ForwardResult.Unreachable or ForwardResult.Resting or ForwardResult.Failed or ForwardResult.TooSlow;
}
