using System.Net;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Gegevenshuis.AiGateway.Registers.Applications;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Identity;

/// <summary>Whoever is not recognised gets nothing.</summary>
public sealed class CallerTests
{
    public static TheoryData<string, string, string> Strangers => new()
    {
        { "", "", "AIP-001" },
        { "Authorization", "Basic Zm9vOmJhcg==", "AIP-001" },
        { "Authorization", "Bearer ", "AIP-001" },
        { "Authorization", "Bearer niets", "AIP-002" },
        { "Authorization", "Bearer sk-abcdefghijklmnop", "AIP-002" },
        { "Authorization", "Bearer " + KeyHash.NewKey("99999999"), "AIP-002" },
        { "Authorization", "Bearer " + KeyHash.NewKey("00000001"), "AIP-002" },
        { "Authorization", "Bearer a.b.c", "AIP-002" },
        { "api-key", KeyHash.NewKey("00000001"), "AIP-002" },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_is_refused_and_recorded_without_a_name(string header, string value, string code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        if (header.Length > 0) gateway.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(code, await response.MessageCodeAsync());
        await gateway.StopAsync();

        Assert.Empty(gateway.Endpoint.Requests);
        IReadOnlyDictionary<string, object> decision = Assert.Single(gateway.Records.Decisions);
        Assert.Equal(("-", "-", code), ((string)decision["application"], (string)decision["user"], (string)decision["reason"]));
        Assert.Empty(gateway.Records.Usage);
    }

    [Fact]
    public async Task A_flood_of_strangers_cannot_fill_the_disk()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        for (int i = 0; i < 200; i++) using (await gateway.AskAsync("Dag.")) { }

        await gateway.StopAsync();

        // The minute may turn once during the run.
        Assert.InRange(gateway.Records.Decisions.Count, 60, 120);
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { KeyExpires = new DateOnly(2026, 1, 2) });

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal("AIP-002", await response.MessageCodeAsync());
    }

    [Fact]
    public async Task Azure_clients_are_known_by_their_own_header_and_address()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [TestPolicy.Endpoint("model", policy.Endpoints[0].Address, "azure-openai")],
        });
        gateway.Client.DefaultRequestHeaders.Authorization = null;
        gateway.Client.DefaultRequestHeaders.Add("api-key", TestPolicy.Key);

        using HttpResponseMessage response = await gateway.SendAsync(
            """{"messages":[{"role":"user","content":"Dag."}]}""", "/openai/deployments/klein/chat/completions?api-version=2025-01-01-preview&geheim=NL91ABNA0417164300");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        RecordedRequest request = Assert.Single(gateway.Endpoint.Requests);
        Assert.Equal("/openai/deployments/klein/chat/completions?api-version=2025-01-01-preview", request.Target);
        Assert.Equal(TestPolicy.EndpointKey, request.Headers["api-key"]);
    }

    [Fact]
    public async Task A_user_is_on_record_by_pseudonym_only_and_only_when_the_application_may_name_one()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with { UserHeader = "X-Gebruiker" });
        gateway.Client.DefaultRequestHeaders.Add("X-Gebruiker", "j.jansen@example.nl");
        using (await gateway.AskAsync("Dag.")) { }
        gateway.Client.DefaultRequestHeaders.Authorization = new("Bearer", TestPolicy.OtherKey);
        using (await gateway.AskAsync("Dag.")) { }

        await gateway.StopAsync();

        // Decisions are in the order of the questions; usage is written after each answer and may change places.
        string[] users = [.. gateway.Records.Decisions.Select(row => (string)row["user"])];
        Assert.Equal(users.Order(), gateway.Records.Usage.Select(row => (string)row["user"]).Order());
        Assert.Matches("^[0-9a-f]{16}\\z", users[0]);
        Assert.Equal("-", users[1]);
        Assert.All(gateway.Endpoint.Requests, request => Assert.DoesNotContain("jansen", request.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Models_are_those_of_the_application_that_are_open_today()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(static policy => policy with
        {
            Endpoints = [policy.Endpoints[0], TestPolicy.Endpoint("dicht", policy.Endpoints[0].Address) with { Models = ["groot"], Dossier = TestPolicy.Complete(new DateOnly(2021, 3, 1)) }],
        });

        string list = await gateway.Client.GetStringAsync("/v1/models", TestContext.Current.CancellationToken);
        using HttpResponseMessage one = await gateway.Client.GetAsync("/v1/models/klein", TestContext.Current.CancellationToken);
        using HttpResponseMessage none = await gateway.Client.GetAsync("/v1/models/groot", TestContext.Current.CancellationToken);

        Assert.Contains("\"klein\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("groot", list, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (one.StatusCode, none.StatusCode));
        Assert.Empty(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task Models_are_not_for_strangers()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Client.DefaultRequestHeaders.Authorization = null;

        using HttpResponseMessage response = await gateway.Client.GetAsync("/v1/models", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
