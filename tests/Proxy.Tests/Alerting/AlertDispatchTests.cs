using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Alerting;

/// <summary>An incident reaches whom the policy names, by itself.</summary>
public sealed class AlertDispatchTests
{
    [Fact]
    public async Task A_near_miss_reaches_the_webhook_once_and_without_text()
    {
        await using RecordingEndpoint desk = await RecordingEndpoint.StartAsync();
        TaskCompletionSource arrived = new();
        desk.Answer = (context, _) =>
        {
            arrived.TrySetResult();
            return RecordingEndpoint.RawAsync(context, "", "text/plain");
        };
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with { Webhook = desk.Address });
        for (int i = 0; i < 3; i++) using (await gateway.AskAsync("Mijn BSN is 111222333.")) { }

        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        await gateway.StopAsync();

        RecordedRequest alert = Assert.Single(desk.Requests);
        Assert.Contains("\"citizen-number\"", alert.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", alert.Everything, StringComparison.Ordinal);
    }
}
