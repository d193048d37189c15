using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Messages;

namespace Gegevenshuis.AiGateway.Proxy.Resilience;

/// <summary>What the result of the last attempt means for the record and for the client.</summary>
static class DeliveryOutcome
{
    const string Blocked = "blocked";
    const string Failed = "upstream-failed";

    /// <returns>Null when the client has its answer or is gone.</returns>
    public static Refusal? Of(Exchange exchange, ForwardResult result)
    {
        switch (result)
        {
            case ForwardResult.Answered:
                exchange.Outcome = exchange.Answer switch
                {
                    { EndedCleanly: true } => "completed",
                    { End: AnswerEnd.Stopped } => Blocked,
                    _ => "upstream-died",
                };
                return null;
            case ForwardResult.Stopped:
                return new(MessageCode.AnswerStopped) { Outcome = Blocked, IsRecorded = true, Found = AnswerFindings.ForStaff(exchange.Answer!) };
            case ForwardResult.ClientGone:
                exchange.Outcome = "client-gone";
                return null;
            default:
                // What was read of an answer that did not go out is not the client's answer.
                exchange.Answer = null;
                return new(CodeOf(result)) { Outcome = Failed, IsRecorded = true, EndpointError = exchange.EndpointError };
        }
    }

    static string CodeOf(ForwardResult result) => result switch
    {
        ForwardResult.TooSlow => MessageCode.EndpointTooSlow,
        ForwardResult.Refused => MessageCode.EndpointRefused,
        ForwardResult.Busy => MessageCode.EndpointBusy,
        ForwardResult.CredentialRefused => MessageCode.EndpointKeyRefused,
        ForwardResult.NotKept => MessageCode.AnswerNotKept,
        ForwardResult.Unreadable => MessageCode.UnreadableAnswer,
        _ => MessageCode.EndpointUnreachable,
    };
}
