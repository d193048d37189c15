namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OllamaChatTests : ProtocolTests
{
    public override Protocol Protocol => OllamaChat.Protocol;

    protected override AnswerKind Streamed => AnswerKind.Lines;

    protected override (long? Input, long? Output, long? Cached) Tokens => (31, 7, null);

    [Fact]
    public void An_image_without_a_part_around_it_is_a_file()
    {
        using Inspection inspection = Inspect("""{"model":"demo","messages":[{"role":"user","type":"text","content":"Wat is dit?","images":["AAECAwQFBgc="]}]}""");
        Assert.Equal("part-not-inspectable", inspection.Unreadable?.Code);
    }
}
