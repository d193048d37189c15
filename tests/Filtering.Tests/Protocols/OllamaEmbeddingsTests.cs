namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OllamaEmbeddingsTests : ProtocolTests
{
    public override Protocol Protocol => OllamaEmbeddings.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, null, null);

    protected override bool HasText => false;
}
