using System.Text.Json;
using Gegevenshuis.AiGateway.Clients.Tests.Canary;
using Gegevenshuis.AiGateway.Clients.Tests.Gateway;

namespace Gegevenshuis.AiGateway.Clients.Tests.OpenAi;

/// <summary>A client that has heard enough: the endpoint stops working for it, and the register of use says so.</summary>
public sealed class LeavingTests(NodeClient client) : IClassFixture<NodeClient>, IDisposable
{
    readonly string _rules = Directory.CreateTempSubdirectory("aipoort-weg-").FullName;

    public void Dispose() => Directory.Delete(_rules, recursive: true);

    [Fact]
    public async Task An_abort_of_the_package_ends_the_request_at_the_endpoint_and_is_recorded_as_broken_off()
    {
        using EndlessEndpoint endpoint = new();
        CanaryRules.WriteEndpoint(_rules, endpoint.Address, ["demo-traag"]);
        await using RunningGateway gateway = await RunningGateway.StartAsync(
            new Dictionary<string, string>(), "--rules", Repository.At("rules"), "--rules", _rules);

        JsonElement seen = await client.RunAsync(gateway, "leave", "Vertel een lang verhaal.", CanaryRules.Key);
        Assert.Equal(0, await gateway.StopAsync());

        Assert.True(seen.TryGetProperty("text", out JsonElement text), seen.GetRawText());
        Assert.Equal(EndlessEndpoint.Freed, text.GetString());
        RecordedUse left = Assert.Single(RecordedUse.Read(gateway.Folder), static use => use.Streamed);
        Assert.Equal(("client-gone", 499), (left.Outcome, left.Status));
    }
}
