namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiConversationsTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiConversations.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (null, null, null);
}
