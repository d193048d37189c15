using System.Net;
using System.Text.RegularExpressions;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Telemetry;

/// <summary>What the operator can measure, and where.</summary>
/// <remarks>
/// Runs beside no other gateway: OpenTelemetry gathers by the name of the meter over the whole process, so two gateways in one process
/// add to the same count, and the first to stop ends it for both.
/// </remarks>
[Collection(nameof(AloneInTheProcess))]
public sealed class MetricsTests
{
    [Fact]
    public async Task Tokens_duration_decisions_and_findings_are_counted_by_id()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        using (HttpResponseMessage answer = await gateway.AskAsync("Mail jan@example.nl")) await answer.TextAsync();
        using (await gateway.AskAsync("Mijn BSN is 111222333.")) { }

        await ShowsAsync(gateway,
            "gen_ai_client_token_usage[^\n]*_sum\\{[^\n]*gen_ai_token_type=\"input\"[^\n]*\\} 7",
            "gen_ai_client_operation_duration_seconds_count\\{[^\n]*aipoort_eindpunt=\"model\"[^\n]*\\} 1",
            "besluiten_total\\{[^\n]*aipoort_besluit=\"block\"[^\n]*\\} 1",
            "bevindingen_total\\{[^\n]*aipoort_actie=\"pseudonymise\"[^\n]*aipoort_categorie=\"person\"[^\n]*\\} 1");
    }

    /// <summary>Counting comes after the last byte of an answer, and the exporter remembers a page for a moment: asks until the counts are there.</summary>
    static async Task ShowsAsync(GatewayUnderTest gateway, params string[] patterns)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            string metrics = await gateway.Client.GetStringAsync(new Uri(gateway.OperationsAddress, "/metrics"), TestContext.Current.CancellationToken);
            if (patterns.All(pattern => Regex.IsMatch(metrics, pattern))) return;
            if (patience.IsCancellationRequested) Assert.All(patterns, pattern => Assert.Matches(pattern, metrics));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task The_operators_listener_forwards_nothing()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();

        using HttpResponseMessage response = await gateway.SendAsync(GatewayUnderTest.Question("Dag."), new Uri(gateway.OperationsAddress, "/v1/chat/completions").ToString());
        using HttpResponseMessage ready = await gateway.Client.GetAsync(new Uri(gateway.OperationsAddress, "/gereed"), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (response.StatusCode, ready.StatusCode));
        Assert.Empty(gateway.Endpoint.Requests);
    }
}
