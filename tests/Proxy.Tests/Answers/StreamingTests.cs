using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Answers;

/// <summary>Streamed answers through the whole gateway.</summary>
public sealed class StreamingTests
{
    const string Streamed = ",\"stream\":true";

    [Fact]
    public async Task A_placeholder_cut_over_events_is_restored_and_the_answer_is_marked()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.StreamAsync(context, "Beste ", "[E", "MAIL", "_1", "], ", "dag.");

        using HttpResponseMessage response = await gateway.AskAsync("Mail jan@example.nl", Streamed);
        string stream = await response.TextAsync();

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("Beste jan@example.nl, dag.", ResponseText.Joined(stream));
        Assert.Equal("[DONE]", ResponseText.Events(stream)[^1]);
        Assert.Contains("mode=machine-generated", response.Headers.GetValues("AI-Disclosure").Single(), StringComparison.Ordinal);
        Assert.Contains(ResponseText.Events(stream), data => data.Contains("\"aiKenmerk\":{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_event_goes_out_when_it_comes_in()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        SemaphoreSlim next = new(0);
        gateway.Endpoint.Answer = async (context, _) =>
        {
            for (int i = 0; i < 5; i++)
            {
                await RecordingEndpoint.StartStreamAsync(context, $"woord{i} ");
                await next.WaitAsync();
            }

            await RecordingEndpoint.StreamAsync(context);
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", Streamed);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        for (int i = 0; i < 5; i++)
        {
            // The endpoint sends nothing more until this event was read.
            Assert.Contains($"woord{i}", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            next.Release();
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"stream_options\":{\"include_usage\":true}", true)]
    public async Task Tokens_are_counted_and_shown_only_to_who_asked(string options, bool isShown)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.StreamAsync(context, "Dag.");

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", Streamed + options);
        string stream = await response.TextAsync();
        await gateway.StopAsync();

        Assert.Contains("\"include_usage\":true", gateway.Endpoint.Requests[0].Text, StringComparison.Ordinal);
        Assert.Equal(isShown, stream.Contains("prompt_tokens", StringComparison.Ordinal));
        IReadOnlyDictionary<string, object> usage = gateway.Records.Usage[0];
        Assert.Equal((7L, 3L, 4L), ((long)usage["input_tokens"], (long)usage["output_tokens"], (long)usage["cached_tokens"]));
    }

    [Fact]
    public async Task Parallel_choices_keep_their_own_text()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach ((string piece, int choice) in new[] { ("Aan [EMA", 0), ("Voor [EM", 1), ("IL_1].", 0), ("AIL_2].", 1) })
                await RecordingEndpoint.EventAsync(context, RecordingEndpoint.Chunk(piece, choice));
            await RecordingEndpoint.EventAsync(context, "[DONE]");
        };

        using HttpResponseMessage response = await gateway.AskAsync("Mail jan@example.nl en piet@example.nl", Streamed + ",\"n\":2");
        string stream = await response.TextAsync();

        Assert.Equal(("Aan jan@example.nl.", "Voor piet@example.nl."), (ResponseText.Joined(stream), ResponseText.Joined(stream, 1)));
    }

    [Fact]
    public async Task Tool_arguments_stay_JSON_out_and_back()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context,
            """{"id":"c","object":"chat.completion","model":"klein","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"zoek","arguments":"{\"adres\":\"[EMAIL_1]\"}"}}]},"finish_reason":"tool_calls"}]}""",
            "application/json");

        using HttpResponseMessage response = await gateway.SendAsync(
            """{"model":"klein","messages":[{"role":"assistant","content":null,"tool_calls":[{"id":"call_0","type":"function","function":{"name":"zoek","arguments":"{\"adres\":\"jan@example.nl\"}"}}]},{"role":"tool","tool_call_id":"call_0","content":"Niets voor jan@example.nl"}]}""");

        string sent = gateway.Endpoint.Requests[0].Text;
        Assert.DoesNotContain("jan@example.nl", sent, StringComparison.Ordinal);
        JsonElement call = (await response.JsonAsync()).GetProperty("choices")[0].GetProperty("message").GetProperty("tool_calls")[0];
        using JsonDocument arguments = JsonDocument.Parse(call.GetProperty("function").GetProperty("arguments").GetString()!);
        Assert.Equal("jan@example.nl", arguments.RootElement.GetProperty("adres").GetString());
    }

    [Fact]
    public async Task Concurrent_streams_never_mix_their_values()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.StreamAsync(context, "Voor [EM", "AIL_1] en [", "EMAIL_2].");

        string[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using HttpResponseMessage response = await gateway.AskAsync($"Mail a{i}@example.nl en b{i}@example.org", Streamed);
            return ResponseText.Joined(await response.TextAsync());
        }));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Voor a{i}@example.nl en b{i}@example.org."), answers);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_says_so_in_the_readers_language()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
        TaskCompletionSource seen = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste ");
            await seen.Task;
            context.Abort();
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", Streamed);
        seen.SetResult();

        Assert.Contains("The AI service stopped halfway.", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_dies_midway_gives_a_clean_end_and_a_record()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        TaskCompletionSource seen = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste [EMAIL_1], dit ");
            // A reset may overtake bytes that were sent before it, so it waits until they were seen.
            await seen.Task;
            context.Abort();
        };

        using HttpResponseMessage response = await gateway.AskAsync("Mail jan@example.nl", Streamed);
        seen.SetResult();
        string stream = await response.TextAsync();
        await gateway.StopAsync();

        using JsonDocument last = JsonDocument.Parse(ResponseText.Events(stream)[^1]);
        Assert.Equal("upstream_died", last.RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("jan@example.nl", stream, StringComparison.Ordinal);
        Assert.Equal(("upstream-died", 200L), ((string)gateway.Records.Usage[0]["outcome"], (long)gateway.Records.Usage[0]["status"]));
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_the_endpoint_and_is_recorded()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        TaskCompletionSource cancelled = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            context.RequestAborted.Register(cancelled.SetResult);
            await RecordingEndpoint.StartStreamAsync(context, "Beste ");
            await cancelled.Task;
        };

        using (TcpClient socket = new())
        {
            await socket.ConnectAsync(IPAddress.Loopback, gateway.Address.Port, TestContext.Current.CancellationToken);
            byte[] body = Encoding.UTF8.GetBytes(GatewayUnderTest.Question("Dag.", Streamed));
            string head = $"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {TestPolicy.Key}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
            await socket.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], TestContext.Current.CancellationToken);
            Assert.True(await socket.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken) > 0);
        }

        await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await gateway.StopAsync();

        Assert.Equal(("client-gone", 499L), ((string)gateway.Records.Usage[0]["outcome"], (long)gateway.Records.Usage[0]["status"]));
    }

    [Fact]
    public async Task A_gateway_that_stops_lets_running_answers_finish()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        TaskCompletionSource goOn = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste ");
            await goOn.Task;
            await RecordingEndpoint.StartStreamAsync(context, "collega.");
            await RecordingEndpoint.StreamAsync(context);
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", Streamed);
        Task stopping = gateway.StopAsync();
        goOn.SetResult();

        Assert.Equal("Beste collega.", ResponseText.Joined(await response.TextAsync()));
        await stopping;
        Assert.Equal("completed", gateway.Records.Usage[0]["outcome"]);
    }

    [Theory]
    [InlineData("gzip", "application/json", 200)]
    [InlineData(null, "text/html", 200)]
    [InlineData(null, "application/json; charset=utf-16", 200)]
    [InlineData(null, "application/json", 302)]
    public async Task An_answer_that_cannot_be_inspected_is_not_shown(string? encoding, string type, int status)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            if (encoding is not null) context.Response.Headers.ContentEncoding = encoding;
            if (status == 302) context.Response.Headers.Location = "http://127.0.0.1:1/";
            await RecordingEndpoint.RawAsync(context, "ongezien", type, status);
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("AIP-505", await response.MessageCodeAsync());
        Assert.DoesNotContain("ongezien", await response.TextAsync(), StringComparison.Ordinal);
    }
}
