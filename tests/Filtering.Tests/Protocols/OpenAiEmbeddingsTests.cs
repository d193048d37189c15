namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiEmbeddingsTests : ProtocolTests
{
    public override Protocol Protocol => OpenAiEmbeddings.Protocol;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, null, null);

    protected override bool HasText => false;

    [Theory]
    [InlineData("[1,2,3]")]
    [InlineData("[[1,2,3],[4]]")]
    public void Tokens_are_no_text_and_are_refused(string input)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\",\"input\":" + input + "}");
        Assert.Equal("tokens-not-text", inspection.Unreadable?.Code);
    }
}
