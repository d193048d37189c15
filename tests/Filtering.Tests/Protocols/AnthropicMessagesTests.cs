namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class AnthropicMessagesTests : ProtocolTests
{
    public override Protocol Protocol => AnthropicMessages.Protocol;

    [Theory]
    [InlineData("""{"type":"image","source":{"type":"url","url":"https://example.nl/a.png"}}""", "part-not-inspectable")]
    [InlineData("""{"type":"document","source":{"type":"url","url":"https://example.nl/a.pdf"}}""", "part-not-inspectable")]
    [InlineData("""{"type":"document","source":{"type":"base64","media_type":"application/x-iets","data":"AAECAwQFBgc="}}""", "part-not-inspectable")]
    [InlineData("""{"type":"document","source":{"type":"file","file_id":"file_1"}}""", "kept-elsewhere")]
    [InlineData("""{"type":"container_upload","file_id":"file_1"}""", "kept-elsewhere")]
    [InlineData("""{"type":"iets_nieuws","iets":"x"}""", "part-not-inspectable")]
    public void What_cannot_be_looked_into_is_refused(string block, string code)
    {
        foreach (string content in new[] { block, "{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":[" + block + "]}" })
        {
            using Inspection inspection = Inspect("{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":[" + content + "]}]}");
            Assert.Equal(code, inspection.Unreadable?.Code);
        }
    }

    [Fact]
    public void A_document_as_plain_text_is_text()
    {
        using Inspection inspection = Inspect("""{"model":"demo","messages":[{"role":"user","content":[{"type":"document","source":{"type":"text","media_type":"text/plain","data":"Mail sanne@example.nl"}}]}]}""");
        Assert.Null(inspection.Unreadable);
        Assert.NotEmpty(inspection.Hits);
    }
}
