using Gegevenshuis.AiGateway.Proxy.Forwarding;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>A message that may leave, or the reason why it may not. Exactly one of the two is set.</summary>
readonly record struct PreparedMessage(OutgoingMessage? Message, Refusal? Refusal)
{
    public static PreparedMessage Ready(OutgoingMessage message) => new(message, null);

    public static PreparedMessage Refused(Refusal refusal) => new(null, refusal);
}
