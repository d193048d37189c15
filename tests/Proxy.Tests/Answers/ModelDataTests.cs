using System.Net;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Gegevenshuis.AiGateway.Registers;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Answers;

/// <summary>Personal data that the model itself puts in an answer: what the client gets, and what is recorded of it.</summary>
public sealed class ModelDataTests
{
    const string Streamed = ",\"stream\":true";

    static TestPolicy With(TestPolicy policy, AnswerAction action) => policy with { Rules = [.. policy.Rules.Select(rule => rule with { Answer = action })] };

    [Theory]
    [InlineData(AnswerAction.Observe, "Bel piet@example.nl.", "answer-pass", "email|person|observe|certain|1")]
    [InlineData(AnswerAction.Mask, "Bel [EMAIL].", "answer-rewrite", "email|person|mask|certain|1")]
    public async Task What_the_model_made_up_is_recorded_when_the_answer_has_ended(AnswerAction action, string expected, string verdict, string findings)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => With(policy, action));
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.StreamAsync(context, "Bel pi", "et@examp", "le.nl.");

        using (HttpResponseMessage response = await gateway.AskAsync("Wie kan ik bellen?", Streamed))
            Assert.Equal(expected, string.Concat(Texts(await response.TextAsync())));
        await gateway.StopAsync();

        Assert.Equal(["pass", verdict], gateway.Records.Decisions.Select(row => row["verdict"]));
        Assert.Equal(findings, gateway.Records.Decisions[1]["findings"]);
        Assert.Equal("completed", Assert.Single(gateway.Records.Usage)["outcome"]);
        Assert.Empty(gateway.Records.Incidents);
        Assert.True(ChainVerifier.Verify(new RegisterOptions { DataFolder = gateway.DataFolder }).IsWhole);
    }

    [Fact]
    public async Task A_stopped_stream_ends_with_an_error_in_the_readers_language_and_is_a_near_miss()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => With(policy, AnswerAction.Stop));
        gateway.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        TaskCompletionSource read = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Call this number first. ");
            await read.Task;
            await RecordingEndpoint.StreamAsync(context, "Mail pi", "et@example.nl.");
        };

        string stream;
        using (HttpResponseMessage response = await gateway.AskAsync("Who can I call?", Streamed))
        {
            read.SetResult();
            stream = await response.TextAsync();
        }

        await gateway.StopAsync();

        Assert.Contains("Call this number", stream, StringComparison.Ordinal);
        Assert.Contains("The AI gateway stopped the answer", stream, StringComparison.Ordinal);
        Assert.DoesNotContain("pi\"", stream, StringComparison.Ordinal);
        Assert.DoesNotContain("[DONE]", stream, StringComparison.Ordinal);
        Assert.Equal(("answer-block", "AIP-203"), ((string)gateway.Records.Decisions[1]["verdict"], (string)gateway.Records.Decisions[1]["reason"]));
        Assert.Equal(("blocked", 200L), ((string)gateway.Records.Usage[0]["outcome"], (long)gateway.Records.Usage[0]["status"]));
        Assert.Equal((0L, "AIP-203"), ((long)gateway.Records.Incidents[0]["kind"], (string)gateway.Records.Incidents[0]["reason"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Streamed)]
    public async Task An_answer_that_is_stopped_before_its_first_byte_is_refused_as_a_whole(string streamed)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => With(policy, AnswerAction.Stop));
        gateway.Endpoint.Answer = (context, _) => streamed.Length > 0 ? RecordingEndpoint.StreamAsync(context, "piet@example.nl is een adres") : RecordingEndpoint.JsonAsync(context, "Mail piet@example.nl.");

        using (HttpResponseMessage response = await gateway.AskAsync("Wie kan ik mailen?", streamed))
        {
            JsonElement error = (await response.JsonAsync()).GetProperty("error");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(("content_filter", "AIP-203", "wel"), (error.GetProperty("code").GetString(), error.GetProperty("aiPoort").GetProperty("berichtCode").GetString(), error.GetProperty("aiPoort").GetProperty("verstuurd").GetString()));
            Assert.DoesNotContain("piet", await response.TextAsync(), StringComparison.Ordinal);
        }

        await gateway.StopAsync();
        Assert.Equal(["pass", "answer-block"], gateway.Records.Decisions.Select(row => row["verdict"]));
        Assert.Equal(("blocked", 400L), ((string)gateway.Records.Usage[0]["outcome"], (long)gateway.Records.Usage[0]["status"]));
        Assert.Single(gateway.Records.Incidents);
    }

    [Fact]
    public async Task What_the_user_typed_and_what_is_restored_is_not_of_the_models_making()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => With(policy, AnswerAction.Mask));
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.StreamAsync(context, "Je noemde 06-1234", "5678 en [EMAIL_1].");

        using (HttpResponseMessage response = await gateway.AskAsync("Bel 06 12345678 of mail jan@example.nl", Streamed))
            Assert.Equal("Je noemde 06-12345678 en jan@example.nl.", string.Concat(Texts(await response.TextAsync())));
        await gateway.StopAsync();

        Assert.Single(gateway.Records.Decisions);
    }

    [Fact]
    public async Task Counts_of_an_answer_whose_reader_left_are_recorded_too()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        TaskCompletionSource left = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Mail piet@example.nl of ");
            await left.Task;
            await RecordingEndpoint.StartStreamAsync(context, "wacht.");
        };

        using (HttpResponseMessage response = await gateway.AskAsync("Wie kan ik mailen?", Streamed))
        using (StreamReader reader = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)))
            Assert.Contains("piet", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        left.SetResult();
        await gateway.StopAsync();

        Assert.Equal(["pass", "answer-pass"], gateway.Records.Decisions.Select(row => row["verdict"]));
    }

    static IEnumerable<string> Texts(string stream) => stream.Split('\n').Where(static line => line.StartsWith("data: {", StringComparison.Ordinal))
        .Select(static line => JsonDocument.Parse(line[6..]).RootElement.GetProperty("choices")).Where(static choices => choices.GetArrayLength() > 0)
        .Select(static choices => choices[0].GetProperty("delta").TryGetProperty("content", out JsonElement text) ? text.GetString()! : "");
}
