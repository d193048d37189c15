namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiCompletionsTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiCompletions.Protocol;

    [Theory]
    [InlineData("[1,2,3]")]
    [InlineData("[[1,2,3],[4]]")]
    [InlineData("[\"Dag\",7]")]
    public void Tokens_are_no_text_and_are_refused(string prompt)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\",\"prompt\":" + prompt + "}");
        Assert.Equal("tokens-not-text", inspection.Unreadable?.Code);
    }
}
