namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiConversationItemsTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiConversations.Adding;

    protected override (long? Input, long? Output, long? Cached) Tokens => (null, null, null);
}
