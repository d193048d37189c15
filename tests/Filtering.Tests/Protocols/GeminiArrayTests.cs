namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class GeminiArrayTests : ProtocolTests
{
    public override Protocol Protocol => GeminiGenerate.Streamed;

    protected override AnswerKind Streamed => AnswerKind.Array;

    protected override IReadOnlyList<string> Streams => [Fixtures.File(Protocol, "array.json")];
}
