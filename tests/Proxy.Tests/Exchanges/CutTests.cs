using System.Net;
using System.Text;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

/// <summary>One recorded conversation, cut in two at every byte: the question on its way in, and the answer on its way back.</summary>
public sealed class CutTests
{
    const string Question =
        """{"model":"klein","stream":true,"messages":[{"role":"user","content":"Caf\u00e9 \ud83d\ude00: mail jan@example.nl, één keer"},{"role":"assistant","content":"Naar [EMAIL_7]?"}]}""";

    const string Answer =
        "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n"
        + ": wacht\n\n"
        + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Één brief aan **[ema\"},\"finish_reason\":null}]}\r\n\r\n"
        + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"il\\\\_1]** \\ud83d\\ude00\"},\"finish_reason\":null}]}\n\n"
        + "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: [DONE]\n\n";

    [Fact]
    public async Task Cuts_do_not_matter_to_the_question()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        byte[] question = Encoding.UTF8.GetBytes(Question);
        using (await gateway.SendAsync(question)) { }
        byte[] whole = gateway.Endpoint.Requests[0].Body;
        Assert.DoesNotContain("jan@example.nl", Encoding.UTF8.GetString(whole), StringComparison.Ordinal);

        for (int cut = 1; cut < question.Length; cut++)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/v1/chat/completions") { Content = new CutContent(question, cut) };
            request.Content.Headers.ContentType = new("application/json");
            using HttpResponseMessage response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(whole.AsSpan().SequenceEqual(gateway.Endpoint.Requests[cut].Body), $"cut at {cut}");
        }
    }

    [Fact]
    public async Task Cuts_do_not_matter_to_the_answer()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        byte[] answer = Encoding.UTF8.GetBytes(Answer);
        int at = answer.Length;
        gateway.Endpoint.Answer = async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            await WriteAsync(context, answer.AsMemory(0, at));
            await WriteAsync(context, answer.AsMemory(at));
        };
        string whole = await AnswerAsync(gateway);
        Assert.Contains("**jan@example.nl**", ResponseText.Joined(whole.Replace("\r\n", "\n", StringComparison.Ordinal)), StringComparison.Ordinal);

        for (at = 1; at < answer.Length; at++) Assert.True(whole == await AnswerAsync(gateway), $"cut at {at}");
    }

    /// <summary>The answer without what differs between two exchanges: their ids and moments.</summary>
    static async Task<string> AnswerAsync(GatewayUnderTest gateway)
    {
        using HttpResponseMessage response = await gateway.SendAsync(Question);
        string stream = await response.TextAsync();
        const string MarkEnd = "bronnen.\"}";
        int mark = stream.IndexOf(",\"aiKenmerk\"", StringComparison.Ordinal);
        Assert.True(mark > 0);
        return stream[..mark] + stream[(stream.IndexOf(MarkEnd, mark, StringComparison.Ordinal) + MarkEnd.Length)..];
    }

    static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes);
        await context.Response.Body.FlushAsync();
    }

    /// <summary>A body that leaves in two pieces.</summary>
    sealed class CutContent(byte[] body, int cut) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, cut));
            await stream.FlushAsync();
            await stream.WriteAsync(body.AsMemory(cut));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
