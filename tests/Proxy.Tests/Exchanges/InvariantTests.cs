using System.Net;
using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

/// <summary>Invariants 1, 2, 5, 13 and 14 of the design, over real sockets.</summary>
public sealed class InvariantTests
{
    [Fact]
    public async Task Nothing_leaves_before_the_verdict()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        IReadOnlyList<IReadOnlyDictionary<string, object>>? atArrival = null;
        gateway.Endpoint.Answer = (context, _) =>
        {
            // Another connection sees only what was committed.
            atArrival = gateway.Records.Decisions;
            return RecordingEndpoint.JsonAsync(context, "Dag.");
        };

        using (await gateway.AskAsync("Mail jan@example.nl")) { }
        using HttpResponseMessage blocked = await gateway.AskAsync(new string('a', 200_000) + " Mijn BSN is 111222333.");

        Assert.Equal("rewrite", Assert.Single(atArrival!)["verdict"]);
        Assert.Equal(HttpStatusCode.BadRequest, blocked.StatusCode);
        Assert.Single(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task Nothing_leaves_while_the_registers_cannot_be_written()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        await gateway.BreakStoreAsync();

        using HttpResponseMessage question = await gateway.AskAsync("Dag.");
        using HttpResponseMessage blocked = await gateway.AskAsync("Mijn BSN is 111222333.");
        using HttpResponseMessage refused = await gateway.SendAsync("{");

        foreach (HttpResponseMessage response in new[] { question, blocked, refused })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Equal("AIP-501", await response.MessageCodeAsync());
            Assert.Equal("false", response.Headers.GetValues("x-should-retry").Single());
        }

        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_database_that_disappears_stops_the_gateway_and_its_readiness()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (await gateway.AskAsync("Dag.")) { }
        File.Move(Path.Combine(gateway.DataFolder, "registers.db"), Path.Combine(gateway.DataFolder, "weg.db"));

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        using HttpResponseMessage ready = await gateway.Client.GetAsync("/gereed", TestContext.Current.CancellationToken);
        using HttpResponseMessage alive = await gateway.Client.GetAsync("/leeft", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Single(gateway.Endpoint.Requests);
    }

    [Theory]
    [InlineData("""{ "model" : "klein","messages":[ {"role":"user","content":"Caf\u00e9 \ud83d\ude00 \/ gewoon" } ], "seed":12345678901234567890, "onbekend":{"b":1,"a":[1.0e5,null]} }""")]
    [InlineData("{\"messages\":[{\"content\":\"tekst\\tmet\\ntekens\",\"role\":\"user\"}],\"stream\":true,\"stream_options\":{\"include_usage\":true},\"model\":\"klein\"}\n")]
    public async Task Untouched_bytes_are_untouched(string question)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string answer = RecordingEndpoint.Chat("Één antwoord, 😀.").Replace(",\"", " , \"", StringComparison.Ordinal);
        gateway.Endpoint.Answer = (context, _) => RecordingEndpoint.RawAsync(context, answer, "application/json");

        using HttpResponseMessage response = await gateway.SendAsync(question);
        string received = await response.TextAsync();

        Assert.Equal(Encoding.UTF8.GetBytes(question), gateway.Endpoint.Requests[0].Body);
        Assert.StartsWith(answer[..^1] + ",\"aiKenmerk\":{", received, StringComparison.Ordinal);
        Assert.EndsWith("}}", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_changes_only_its_own_bytes()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string question = """{"seed":12345678901234567890,  "model":"klein","messages":[{"role":"user","content":"\u00c9\u00e9n: jan@example.nl\n"}],"x":{}}""";

        using (await gateway.SendAsync(question)) { }

        Assert.Equal(question.Replace("jan@example.nl", "[EMAIL_1]", StringComparison.Ordinal), gateway.Endpoint.Requests[0].Text);
    }

    [Fact]
    public async Task One_snapshot_per_exchange()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        TestPolicy changed = new()
        {
            Endpoints = [TestPolicy.Endpoint("model", gateway.Endpoint.Address)],
            Rules = [.. TestPolicy.Standard().Select(rule => rule with { Action = RuleAction.Block })],
            Version = new string('b', 64),
        };
        TaskCompletionSource arrived = new(), goOn = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste [EMA");
            arrived.TrySetResult();
            await goOn.Task;
            await RecordingEndpoint.StreamAsync(context, "IL_1], dag.");
        };

        using HttpResponseMessage running = await gateway.AskAsync("Mail jan@example.nl", ",\"stream\":true");
        await arrived.Task;
        gateway.Policy = changed.Build();
        using HttpResponseMessage after = await gateway.AskAsync("Mail jan@example.nl");
        goOn.SetResult();
        string answer = await running.TextAsync();
        await gateway.StopAsync();

        Assert.Equal("Beste jan@example.nl, dag.", ResponseText.Joined(answer));
        Assert.Equal(HttpStatusCode.BadRequest, after.StatusCode);
        Assert.Equal([("rewrite", new string('a', 64)), ("block", new string('b', 64))], gateway.Records.Decisions.Select(row => ((string)row["verdict"], (string)row["policy_version"])));
    }

    [Fact]
    public async Task The_record_tells_the_truth_and_the_caller_cannot_influence_it()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        const string chosen = "0af7651916cd43dd8448eb211c80319c";
        gateway.Client.DefaultRequestHeaders.Add("traceparent", $"00-{chosen}-b7ad6b7169203331-01");
        gateway.Client.DefaultRequestHeaders.Add("x-request-id", chosen);
        gateway.Client.DefaultRequestHeaders.Add("X-Gebruiker", "directeur");
        gateway.Client.DefaultRequestHeaders.Add("no-log", "true");
        string question = GatewayUnderTest.Question("Mail jan@example.nl", ",\"metadata\":{\"no-log\":true}");

        using HttpResponseMessage response = await gateway.SendAsync(question);
        string id = response.Headers.GetValues("x-request-id").Single();
        string mark = (await response.JsonAsync()).GetProperty("aiKenmerk").GetProperty("traceId").GetString()!;
        await gateway.StopAsync();

        IReadOnlyDictionary<string, object> decision = Assert.Single(gateway.Records.Decisions);
        Assert.NotEqual(chosen, id);
        Assert.Equal((id, id), ((string)decision["exchange_id"], mark));
        Assert.Equal(("chat", "-", "model", "klein"), ((string)decision["application"], (string)decision["user"], (string)decision["endpoint"], (string)decision["model"]));
        Assert.Equal((long)Encoding.UTF8.GetByteCount(question), decision["bytes_received"]);
        Assert.InRange((long)decision["bytes_scanned"], "Mail jan@example.nl".Length, question.Length);
        Assert.Equal(("rewrite", "AIP-202", ""), ((string)decision["verdict"], (string)decision["reason"], (string)decision["not_scanned"]));
        IReadOnlyDictionary<string, object> usage = Assert.Single(gateway.Records.Usage);
        Assert.Equal((id, "completed", 7L, 3L, 1L), ((string)usage["exchange_id"], (string)usage["outcome"], (long)usage["input_tokens"], (long)usage["output_tokens"], (long)usage["replaced"]));
    }

    [Fact]
    public async Task What_was_let_through_unscanned_is_named_in_the_record()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { AllowUnscanned = ["image"] }],
        });

        using HttpResponseMessage response = await gateway.SendAsync(
            """{"model":"klein","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]}]}""");
        await gateway.StopAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image_url:allowed", gateway.Records.Decisions.Single()["not_scanned"]);
    }

    [Fact]
    public async Task The_chain_of_decisions_still_verifies_after_many_exchanges_at_once()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => gateway.AskAsync(i % 3 == 0 ? "Mijn BSN is 111222333." : "Dag.")));
        Assert.All(responses, response => Assert.Contains((int)response.StatusCode, new[] { 200, 400 }));

        await gateway.StopAsync();

        Assert.Equal(60, gateway.Records.Decisions.Count);
        Assert.Equal(60, gateway.Records.Usage.Count);
        SqliteConnection.ClearAllPools();
    }
}
