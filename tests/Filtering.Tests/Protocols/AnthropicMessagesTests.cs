using System.Text;
using Gegevenshuis.AiGateway.Filtering.Tests.Answers;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

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

    [Theory]
    [InlineData("""{"type":"document","source":{"type":"content","content":"Mail sanne@example.nl"}}""")]
    [InlineData("""{"type":"document","source":{"type":"content","content":[{"type":"text","text":"Mail sanne@example.nl"}]}}""")]
    [InlineData("""{"type":"search_result","source":"https://example.nl/sanne@example.nl","title":"t","content":[{"type":"text","text":"x"}]}""")]
    [InlineData("""{"type":"search_result","source":"https://example.nl","title":"t","content":[{"type":"text","text":"Mail sanne@example.nl"}]}""")]
    public void Text_that_stands_for_a_document_is_rewritten(string block)
    {
        foreach (string content in Places(block))
        {
            using Inspection inspection = Inspect(content);
            Assert.Null(inspection.Unreadable);
            Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions());
            Assert.DoesNotContain("sanne@", Encoding.UTF8.GetString(rewrite.Body.ToMemory().Span), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"type":"document","source":{"type":"content","content":[{"type":"image","source":{"type":"url","url":"https://example.nl/a.png"}}]}}""")]
    [InlineData("""{"type":"document","source":{"type":"content","content":"x","url":"https://example.nl/a.pdf"}}""")]
    [InlineData("""{"type":"document","source":{"type":"content"}}""")]
    [InlineData("""{"type":"document","source":"Mail"}""")]
    [InlineData("""{"type":"content","content":"x"}""")]
    [InlineData("""{"type":"search_result","source":{"type":"url","url":"https://example.nl/a.png"},"content":[]}""")]
    [InlineData("""{"type":"search_result","source":"x","content":[{"type":"image","source":{"type":"url","url":"https://example.nl/a.png"}}]}""")]
    public void What_only_looks_like_text_is_refused(string block)
    {
        foreach (string content in Places(block))
        {
            using Inspection inspection = Inspect(content);
            Assert.Equal("part-not-inspectable", inspection.Unreadable?.Code);
        }
    }

    [Fact]
    public void Citations_are_restored_whole_and_streamed()
    {
        AnswerContext context = new() { Shape = Protocol.Answer, Map = Answering.Usual, Mark = Answering.Mark };
        (string whole, _) = Answering.Run(Fixtures.File(Protocol, "answer-citations.json"), AnswerKind.Json, context);
        (string streamed, _) = Answering.Run(Fixtures.File(Protocol, "stream-citations.sse"), AnswerKind.EventStream, context);
        foreach (string sent in new[] { whole, streamed })
        {
            int cited = sent.IndexOf("cited_text", StringComparison.Ordinal);
            Assert.True(cited > 0);
            Assert.DoesNotContain("[PERSOON_", sent[cited..], StringComparison.Ordinal);
            Assert.DoesNotContain("[E-MAIL_", sent[cited..], StringComparison.Ordinal);
        }
    }

    static string[] Places(string block) =>
    [
        Question(block),
        Question("{\"type\":\"tool_result\",\"tool_use_id\":\"t\",\"content\":[" + block + "]}"),
    ];

    static string Question(string content) => "{\"model\":\"demo\",\"messages\":[{\"role\":\"user\",\"content\":[" + content + "]}]}";
}
