namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiChatTests : ProtocolTests
{
    public override Protocol Protocol => Filtering.Protocols.OpenAiChat;

    [Fact]
    public void A_seed_as_long_as_a_citizen_number_is_text()
    {
        using Inspection inspection = Inspect("""{"model":"demo","messages":[],"seed":111222333}""");
        Assert.Equal(1, inspection.PartsScanned);
    }
}
