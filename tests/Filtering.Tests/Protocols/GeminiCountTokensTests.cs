namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class GeminiCountTokensTests : ProtocolTests
{
    public override Protocol Protocol => GeminiGenerate.Counting;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, null, null);

    protected override bool HasText => false;
}
