using System.Net;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

/// <summary>What each kind of rule does to a question and its answer.</summary>
public sealed class VerdictTests
{
    [Fact]
    public async Task A_block_is_a_400_that_says_what_was_found_and_nothing_leaves()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.AskAsync("Mijn BSN is 111222333.");

        JsonElement error = (await response.JsonAsync()).GetProperty("error");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("content_filter", error.GetProperty("code").GetString());
        Assert.Equal("niet", error.GetProperty("aiPoort").GetProperty("verstuurd").GetString());
        Assert.Equal("false", response.Headers.GetValues("x-should-retry").Single());
        Assert.DoesNotContain("111222333", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_block_is_recorded_as_one_decision_one_usage_and_one_near_miss()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        for (int i = 0; i < 2; i++) using (await gateway.AskAsync("Mijn BSN is 111222333.")) { }

        await gateway.StopAsync();

        Assert.Equal(["block", "block"], gateway.Records.Decisions.Select(row => row["verdict"]));
        Assert.All(gateway.Records.Decisions, row => Assert.Equal("nl-bsn|citizen-number|block|likely|1", row["findings"]));
        Assert.Equal([("blocked", 400L), ("blocked", 400L)], gateway.Records.Usage.Select(row => ((string)row["outcome"], (long)row["status"])));
        IReadOnlyDictionary<string, object> incident = Assert.Single(gateway.Records.Incidents);
        Assert.Equal((0L, 2L, "AIP-101"), ((long)incident["kind"], (long)incident["count"], (string)incident["reason"]));
    }

    [Fact]
    public async Task Invisible_characters_are_looked_through_and_counted_in_the_usage()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (await gateway.AskAsync("Mijn BSN is 111\u200B222\u2060333.")) { }
        using (await gateway.AskAsync("Dag \u26A0\uFE0F.")) { }

        await gateway.StopAsync();

        Assert.Equal([("blocked", 2L), ("completed", 0L)], gateway.Records.Usage.Select(row => ((string)row["outcome"], (long)row["invisible_characters"])));
    }

    [Fact]
    public async Task A_pseudonym_goes_out_and_the_value_comes_back()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.JsonAsync(context, "Beste [EMAIL_1], dag.");

        using HttpResponseMessage response = await gateway.AskAsync("Mail jan@example.nl en piet@example.nl");

        Assert.Equal("Beste jan@example.nl, dag.", await response.ContentAsync());
        string sent = Assert.Single(gateway.Endpoint.Requests).Text;
        Assert.Contains("Mail [EMAIL_1] en [EMAIL_2]", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("example.nl", sent, StringComparison.Ordinal);
        Assert.Equal("AIP-202", response.Headers.GetValues("AI-Poort-Bericht").Single());
    }

    [Fact]
    public async Task A_mask_goes_out_and_never_comes_back()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, request) => RecordingEndpoint.JsonAsync(context, request.Text);

        using HttpResponseMessage response = await gateway.AskAsync("Rekening NL91ABNA0417164300 graag.");

        Assert.DoesNotContain("0417164300", await response.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("0417164300", gateway.Endpoint.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_leaves_the_question_alone_and_tells_the_user()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string question = GatewayUnderTest.Question("Bel 06-12345678.");

        using HttpResponseMessage response = await gateway.SendAsync(question);

        JsonElement mark = (await response.JsonAsync()).GetProperty("aiKenmerk");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(question, gateway.Endpoint.Requests[0].Text);
        Assert.Contains("AIP-201", mark.GetProperty("waarschuwing").GetString(), StringComparison.Ordinal);
        Assert.Equal("AIP-201", response.Headers.GetValues("AI-Poort-Bericht").Single());
    }

    [Fact]
    public async Task Observing_changes_nothing_and_is_only_on_record()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        string question = GatewayUnderTest.Question("Kaart 4111 1111 1111 1111.");

        using HttpResponseMessage response = await gateway.SendAsync(question);
        Assert.False(response.Headers.Contains("AI-Poort-Bericht"));
        Assert.DoesNotContain("waarschuwing", await response.TextAsync(), StringComparison.Ordinal);
        await gateway.StopAsync();

        Assert.Equal(question, gateway.Endpoint.Requests[0].Text);
        Assert.Equal("pass", gateway.Records.Decisions.Single()["verdict"]);
        Assert.Contains("card|sensitive|observe", (string)gateway.Records.Decisions.Single()["findings"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_data_that_left_unaccepted_is_a_suspected_breach_with_a_deadline()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (await gateway.AskAsync("Mijn creditcard is 4111 1111 1111 1111.")) { }

        await gateway.StopAsync();

        IReadOnlyDictionary<string, object> incident = Assert.Single(gateway.Records.Incidents);
        Assert.Equal(1L, incident["kind"]);
        Assert.IsType<long>(incident["deadline"]);
    }

    [Fact]
    public async Task An_endpoint_that_accepts_a_kind_of_data_gets_it_unchanged()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { Accepts = ["person", "sensitive"] }],
        });
        string question = GatewayUnderTest.Question("Mail jan@example.nl, creditcard 4111 1111 1111 1111");

        using (await gateway.SendAsync(question)) { }
        await gateway.StopAsync();

        Assert.Equal(question, gateway.Endpoint.Requests[0].Text);
        Assert.Empty(gateway.Records.Incidents);
    }

    [Fact]
    public async Task Without_a_valid_DPIA_the_same_endpoint_no_longer_accepts_persons()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { Accepts = ["person"], Dossier = policy.Endpoints[0].Dossier with { Dpia = null } }],
        });

        using (await gateway.AskAsync("Mail jan@example.nl")) { }

        Assert.Contains("[EMAIL_1]", gateway.Endpoint.Requests[0].Text, StringComparison.Ordinal);
    }
}
