using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Resilience;

/// <summary>Endpoints that fail, each in its own way.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_429_passes_on_with_its_pause()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) =>
        {
            context.Response.Headers.RetryAfter = "7";
            return RecordingEndpoint.RawAsync(context, """{"error":{"message":"Slow down","type":"x","param":null,"code":"rate_limit_exceeded"}}""", "application/json", 429);
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        JsonElement error = (await response.JsonAsync()).GetProperty("error");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("7", response.Headers.GetValues("Retry-After").Single());
        Assert.Equal(("Slow down", "rate_limit_exceeded"), (error.GetProperty("message").GetString(), error.GetProperty("code").GetString()));
        Assert.Single(gateway.Endpoint.Requests);
    }

    [Fact]
    public async Task A_refusal_passes_on_without_keys_and_account_names()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context,
            $$$"""{"error":{"message":"Key {{{TestPolicy.EndpointKey}}} (sk-proj-ab12***wxyz) of org-Qw3rty123 may not use max_tokens","type":"x","param":"max_tokens","code":"unsupported_value"},"secret":"{{{TestPolicy.EndpointKey}}}"}""",
            "application/json", 400);

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        string text = await response.TextAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("\"Key *** (***) of *** may not use max_tokens\"", text, StringComparison.Ordinal);
        Assert.Contains("\"param\":\"max_tokens\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestPolicy.EndpointKey, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, 502, "AIP-503")]
    [InlineData(503, 502, "AIP-503")]
    [InlineData(401, 502, "AIP-511")]
    [InlineData(403, 502, "AIP-511")]
    [InlineData(404, 404, "AIP-509")]
    public async Task An_error_of_the_endpoint_is_told_in_our_words(int status, int expected, string code)
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = (context, _) => RecordingEndpoint.RawAsync(context, "<html>intern adres 10.0.0.1</html>", "text/html", status);

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");
        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(code, await response.MessageCodeAsync());
        Assert.DoesNotContain("10.0.0.1", await response.TextAsync(), StringComparison.Ordinal);
        await gateway.StopAsync();

        Assert.Equal("upstream-failed", gateway.Records.Usage[0]["outcome"]);
        Assert.Equal("pass", Assert.Single(gateway.Records.Decisions)["verdict"]);
    }

    [Fact]
    public async Task An_answer_cut_off_before_its_end_is_an_error_and_not_half_an_answer()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Endpoint.Answer = static async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 4000;
            await context.Response.Body.WriteAsync("{\"id\":\"x\",\"choices\":["u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("AIP-503", await response.MessageCodeAsync());
    }

    [Fact]
    public async Task No_first_byte_in_time_is_a_504()
    {
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(clock: clock);
        TaskCompletionSource arrived = new();
        gateway.Endpoint.Answer = (context, _) => HangAsync(context, arrived);

        Task<HttpResponseMessage> asked = gateway.AskAsync("Dag.");
        await arrived.Task;
        clock.Advance(TimeSpan.FromSeconds(61));
        using HttpResponseMessage response = await asked;

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("AIP-504", await response.MessageCodeAsync());
    }

    [Fact]
    public async Task A_silence_in_the_middle_of_a_stream_ends_it_cleanly()
    {
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(clock: clock);
        gateway.Endpoint.Answer = async static (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste ");
            await HangAsync(context, new());
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", ",\"stream\":true");
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Beste", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Task<string> rest = reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        // The gateway starts the clock of its next read at a moment of its own; time passes until it has.
        while (!rest.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(61));
            await Task.Yield();
        }

        Assert.Contains("upstream_died", await rest, StringComparison.Ordinal);
        await gateway.StopAsync();
        Assert.Equal("upstream-died", gateway.Records.Usage[0]["outcome"]);
    }

    [Theory]
    [InlineData("refuses")]
    [InlineData("500")]
    [InlineData("resets")]
    public async Task Another_approved_endpoint_takes_over_after_a_verdict_and_record_of_its_own(string failure)
    {
        await using RecordingEndpoint second = await RecordingEndpoint.StartAsync();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with
        {
            Endpoints =
            [
                TestPolicy.Endpoint("eerste", failure == "refuses" ? Nowhere() : policy.Endpoints[0].Address, accepts: ["person"]),
                TestPolicy.Endpoint("tweede", second.Address),
            ],
        });
        gateway.Endpoint.Answer = (context, _) => failure == "500" ? RecordingEndpoint.RawAsync(context, "", "text/plain", 500) : AbortAsync(context);

        using HttpResponseMessage response = await gateway.AskAsync("Mail jan@example.nl");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await gateway.StopAsync();

        // The first accepts persons and gets the address; the second does not, so it gets a pseudonym.
        Assert.All(gateway.Endpoint.Requests, request => Assert.Contains("jan@example.nl", request.Text, StringComparison.Ordinal));
        Assert.Contains("[EMAIL_1]", Assert.Single(second.Requests).Text, StringComparison.Ordinal);
        Assert.Equal([("eerste", "pass"), ("tweede", "rewrite")], gateway.Records.Decisions.Select(row => ((string)row["endpoint"], (string)row["verdict"])));
        Assert.Equal(("tweede", "completed"), ((string)gateway.Records.Usage.Single()["endpoint"], (string)gateway.Records.Usage.Single()["outcome"]));
    }

    [Fact]
    public async Task No_other_endpoint_takes_over_when_its_own_verdict_is_to_block()
    {
        await using RecordingEndpoint second = await RecordingEndpoint.StartAsync();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with
        {
            Endpoints = [TestPolicy.Endpoint("eerste", Nowhere(), accepts: ["citizen-number"]), TestPolicy.Endpoint("tweede", second.Address)],
        });

        using HttpResponseMessage response = await gateway.AskAsync("Mijn BSN is 111222333.");

        Assert.Equal("AIP-503", await response.MessageCodeAsync());
        Assert.Empty(second.Requests);
    }

    [Fact]
    public async Task A_closed_endpoint_is_passed_over()
    {
        await using RecordingEndpoint second = await RecordingEndpoint.StartAsync();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with
        {
            Endpoints = [policy.Endpoints[0] with { Dossier = TestPolicy.Complete(new DateOnly(2021, 3, 1)) }, TestPolicy.Endpoint("tweede", second.Address)],
        });

        using (await gateway.AskAsync("Dag.")) { }

        Assert.Empty(gateway.Endpoint.Requests);
        Assert.Single(second.Requests);
    }

    [Fact]
    public async Task Nothing_takes_over_after_the_first_byte()
    {
        await using RecordingEndpoint second = await RecordingEndpoint.StartAsync();
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(policy => policy with
        {
            Endpoints = [policy.Endpoints[0], TestPolicy.Endpoint("tweede", second.Address)],
        });
        TaskCompletionSource seen = new();
        gateway.Endpoint.Answer = async (context, _) =>
        {
            await RecordingEndpoint.StartStreamAsync(context, "Beste ");
            await seen.Task;
            context.Abort();
        };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.", ",\"stream\":true");
        seen.SetResult();
        string stream = await response.TextAsync();

        Assert.Contains("upstream_died", stream, StringComparison.Ordinal);
        Assert.Empty(second.Requests);
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone_for_a_while()
    {
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync(clock: clock);
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.RawAsync(context, "", "text/plain", 500);
        for (int i = 0; i < 12; i++) using (await gateway.AskAsync("Dag.")) { }
        int asked = gateway.Endpoint.Requests.Count;

        clock.Advance(TimeSpan.FromSeconds(16));
        gateway.Endpoint.Answer = static (context, _) => RecordingEndpoint.JsonAsync(context, "Dag.");
        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(8, asked);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    static async Task HangAsync(Microsoft.AspNetCore.Http.HttpContext context, TaskCompletionSource arrived)
    {
        arrived.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    static Task AbortAsync(Microsoft.AspNetCore.Http.HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>An address where nothing listens.</summary>
    static Uri Nowhere()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
