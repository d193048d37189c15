namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiSpeechTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiSpeech.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, 7, null);

    protected override bool HasText => false;
}
