namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiImagesTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiImages.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, 7, null);
}
