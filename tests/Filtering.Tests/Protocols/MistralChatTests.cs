namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class MistralChatTests : ProtocolTests
{
    public override Protocol Protocol => MistralChat.Protocol;
}
