namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OllamaGenerateTests : ProtocolTests
{
    public override Protocol Protocol => OllamaGenerate.Protocol;

    protected override AnswerKind Streamed => AnswerKind.Lines;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, 7, null);

    [Fact]
    public void The_tokens_of_an_earlier_exchange_are_refused()
    {
        using Inspection inspection = Inspect("""{"model":"demo","prompt":"Dag","context":[1,2,3]}""");
        Assert.Equal("kept-elsewhere", inspection.Unreadable?.Code);
    }
}
