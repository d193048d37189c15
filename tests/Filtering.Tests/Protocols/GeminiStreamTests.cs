namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class GeminiStreamTests : ProtocolTests
{
    public override Protocol Protocol => GeminiGenerate.Streamed;
}
