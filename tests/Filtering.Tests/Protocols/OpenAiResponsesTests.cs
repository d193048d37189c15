using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Filtering.Tests.Answers;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

public sealed class OpenAiResponsesTests : ProtocolTests
{
    public override Protocol Protocol => Filtering.Protocols.OpenAiResponses;

    [Theory]
    [InlineData("\"previous_response_id\":\"resp_1\"")]
    [InlineData("\"conversation\":\"conv_1\"")]
    [InlineData("\"conversation\":{\"id\":\"conv_1\"}")]
    [InlineData("\"prompt\":{\"id\":\"pmpt_1\"}")]
    [InlineData("\"background\":true")]
    [InlineData("\"input\":[{\"type\":\"item_reference\",\"id\":\"msg_1\"}]")]
    [InlineData("\"input\":[{\"type\":\"item\\u005freference\",\"id\":\"msg_1\"}]")]
    [InlineData("\"input\":[{\"type\":null,\"id\":\"msg_1\"}]")]
    [InlineData("\"input\":[{\"id\":\"msg_1\"}]")]
    [InlineData("\"tools\":[{\"type\":\"file_search\",\"vector_store_ids\":[\"vs_1\"]}]")]
    public void What_the_endpoint_keeps_is_refused(string member)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\"," + member + "}");
        Assert.Equal("kept-elsewhere", inspection.Unreadable?.Code);
    }

    [Theory]
    [InlineData("\"previous_response_id\":null,\"conversation\":null,\"background\":false")]
    [InlineData("\"previous_response_id\":\"\"")]
    public void A_reference_to_nothing_passes(string member)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\"," + member + ",\"input\":\"Dag\"}");
        Assert.Null(inspection.Unreadable);
    }

    [Theory]
    [InlineData("""{"type":"input_image","image_url":"https://example.nl/a.png"}""", "part-not-inspectable")]
    [InlineData("""{"type":"input_file","file_url":"https://example.nl/a.pdf"}""", "part-not-inspectable")]
    [InlineData("""{"type":"input_file","filename":"a.bin","file_data":"data:application/octet-stream;base64,AAECAwQFBgc="}""", "part-not-inspectable")]
    [InlineData("""{"type":"input_image","file_id":"file-1"}""", "kept-elsewhere")]
    [InlineData("""{"type":"input_file","file_id":"file-1"}""", "kept-elsewhere")]
    [InlineData("""{"type":"input_text","text":"x","file_id":"file-1"}""", "kept-elsewhere")]
    [InlineData("""{"type":"input_iets","iets":"x"}""", "part-not-inspectable")]
    public void What_cannot_be_looked_into_is_refused(string part, string code)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\",\"input\":[{\"role\":\"user\",\"content\":[" + part + "]}]}");
        Assert.Equal(code, inspection.Unreadable?.Code);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\"store\":true,", false)]
    [InlineData("\"store\":null,", false)]
    [InlineData("\"store\":false,", false)]
    public void A_conversation_with_placeholders_is_not_kept_by_the_endpoint(string store, bool expected)
    {
        JsonNode sent = JsonNode.Parse(Send("{" + store + "\"model\":\"demo\",\"input\":\"Mail sanne@example.nl\"}"))!;
        Assert.Equal(expected, (bool)sent["store"]!);
        string untouched = "{" + store + "\"model\":\"demo\",\"input\":\"Dag\"}";
        Assert.Equal(untouched, Send(untouched));
    }

    [Fact]
    public void Events_stay_numbered_without_a_gap()
    {
        foreach (string stream in Fixtures.Streams(Protocol))
        {
            (string sent, _) = Answering.Run(stream, AnswerKind.EventStream, new AnswerContext { Shape = Protocol.Answer, Map = Answering.Usual });
            Assert.Equal(Enumerable.Range(0, JoinedText.Chunks(sent, AnswerKind.EventStream).Count()),
                JoinedText.Chunks(sent, AnswerKind.EventStream).Select(static chunk => JsonDocument.Parse(chunk).RootElement.GetProperty("sequence_number").GetInt32()));
        }
    }

    [Fact]
    public void The_same_text_is_the_same_in_every_event()
    {
        (string sent, _) = Answering.Run(Fixtures.Streams(Protocol)[1], AnswerKind.EventStream, new AnswerContext { Shape = Protocol.Answer, Map = Answering.Usual });
        JsonNode[] events = [.. JoinedText.Chunks(sent, AnswerKind.EventStream).Select(static chunk => JsonNode.Parse(chunk)!)];
        string joined = string.Concat(events.Where(static item => (string)item["type"]! == "response.output_text.delta").Select(static item => (string)item["delta"]!));
        Assert.Equal(joined, (string)events.Single(static item => (string)item["type"]! == "response.output_text.done")["text"]!);
        Assert.Equal(joined, (string)events.Single(static item => (string)item["type"]! == "response.content_part.done")["part"]!["text"]!);
        Assert.Equal(joined, (string)events[^1]["response"]!["output"]![1]!["content"]![0]!["text"]!);
        string arguments = (string)events[^1]["response"]!["output"]![2]!["arguments"]!;
        Assert.Equal("Bram \"Bas\" Jansen", (string)JsonNode.Parse(arguments)!["naam"]!);
    }

    static readonly FilterLimits s_lookingUp = new() { LooksUp = new HashSet<string> { StoredReference.Response, StoredReference.Conversation, StoredReference.Item, StoredReference.File } };

    [Theory]
    [InlineData("\"previous_response_id\":\"resp_1\"", "response:resp_1")]
    [InlineData("\"conversation\":\"conv_1\"", "conversation:conv_1")]
    [InlineData("\"conversation\":{\"id\":\"conv_1\"}", "conversation:conv_1")]
    [InlineData("\"input\":[{\"type\":\"item_reference\",\"id\":\"msg_1\"},{\"id\":\"msg_2\"},{\"type\":\"item_reference\",\"id\":\"msg_1\"}]", "item:msg_1 item:msg_2")]
    [InlineData("\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_file\",\"file_id\":\"file-1\"}]}]", "file:file-1")]
    public void What_somebody_looks_up_is_named_and_nothing_leaves_before_it_is_known(string member, string references)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\"," + member + "}", s_lookingUp);
        Assert.Null(inspection.Unreadable);
        Assert.Equal(references, string.Join(' ', inspection.References.Select(static reference => $"{reference.Kind}:{reference.Id}")));
        Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing);
        Assert.Throws<InvalidOperationException>(() => inspection.Rewrite(verdict, new RewriteOptions()));
        Assert.NotNull(inspection.Rewrite(verdict, new RewriteOptions { Earlier = KeptNumbers.None }));
    }

    [Theory]
    [InlineData("\"previous_response_id\":\"mail sanne@example.nl\"")]
    [InlineData("\"previous_response_id\":7")]
    [InlineData("\"previous_response_id\":[\"resp_1\"]")]
    [InlineData("\"previous_response_id\":\"resp\\u005f1\"")]
    [InlineData("\"conversation\":{\"id\":\"conv_1\",\"naam\":\"x\"}")]
    [InlineData("\"prompt\":{\"id\":\"pmpt_1\"}")]
    [InlineData("\"background\":true")]
    [InlineData("\"input\":[{\"type\":\"item_reference\"}]")]
    [InlineData("\"tools\":[{\"type\":\"file_search\",\"vector_store_ids\":[\"vs_1\"]}]")]
    public void What_is_no_id_or_is_looked_up_by_nobody_is_refused(string member)
    {
        using Inspection inspection = Inspect("{\"model\":\"demo\"," + member + "}", s_lookingUp);
        Assert.Equal("kept-elsewhere", inspection.Unreadable?.Code);
    }

    string Send(string body)
    {
        using Inspection inspection = Inspect(body);
        return Encoding.UTF8.GetString(inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions()).Body.ToMemory().Span);
    }
}
