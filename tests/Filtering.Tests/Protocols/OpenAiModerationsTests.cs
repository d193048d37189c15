namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiModerationsTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiModerations.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (null, null, null);

    protected override bool HasText => false;
}
