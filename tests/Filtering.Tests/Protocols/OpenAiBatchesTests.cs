namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiBatchesTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiBatches.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (null, null, null);
}
