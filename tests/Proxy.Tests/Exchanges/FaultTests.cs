using System.Net;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Proxy.Tests.Serving;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

/// <summary>Faults of the gateway itself: nothing leaves, and nothing of their text is told.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task An_inspection_that_fails_refuses_the_message()
    {
        using Instruments instruments = new();
        MessageInspection inspections = new(instruments, TimeProvider.System, NullLogger<MessageInspection>.Instance);
        RouteTable routes = new(new TestPolicy { Endpoints = [TestPolicy.Endpoint("model", new Uri("http://127.0.0.1:1"))] }.Build(), new DateOnly(2026, 11, 25));
        Exchange exchange = new(new string('0', 32), routes, Operations.Chat, 0, MessageLanguage.Dutch);

        // A filter that is not there stands for whatever a detector may throw.
        Inspection? inspection = await inspections.InspectAsync(exchange, null!, new MemoryBody("{}"u8.ToArray()), null);

        Assert.Null(inspection);
        Assert.Equal(MessageCode.InspectionFailed, MessageInspection.Fault(inspection, new Question(MessageBody.Empty, "klein", false, null), routes.Find(routes.Policy.Applications["chat"], Operations.Chat)[0])!.Code);
    }

    [Fact]
    public async Task A_verdict_to_block_cannot_be_rewritten_into_a_message()
    {
        using Instruments instruments = new();
        MessageInspection inspections = new(instruments, TimeProvider.System, NullLogger<MessageInspection>.Instance);
        RouteTable routes = new(new TestPolicy { Endpoints = [TestPolicy.Endpoint("model", new Uri("http://127.0.0.1:1"))] }.Build(), new DateOnly(2026, 11, 25));
        Exchange exchange = new(new string('0', 32), routes, Operations.Chat, 0, MessageLanguage.Dutch);
        using Inspection inspection = (await inspections.InspectAsync(exchange, routes.Strict(Operations.Chat), new MemoryBody(System.Text.Encoding.UTF8.GetBytes(GatewayUnderTest.Question("Mijn BSN is 111222333."))), null))!;
        Verdict verdict = Verdict.Decide(inspection, routes.Policy.Scanner, new HashSet<DataClass>());

        Assert.Null(inspections.Rewrite(exchange, inspection, verdict, new RewriteOptions()));
    }

    [Fact]
    public async Task A_fault_outside_an_exchange_is_an_empty_500_and_its_text_stays_inside()
    {
        await using GatewayUnderTest gateway = await GatewayUnderTest.StartAsync();
        gateway.Policy = gateway.Policy with { Endpoints = null! };

        using HttpResponseMessage response = await gateway.AskAsync("Dag.");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.TextAsync());
        Assert.Contains("NullReferenceException", gateway.Log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Object reference", gateway.Log.Everything, StringComparison.Ordinal);
        Assert.Empty(gateway.Endpoint.Requests);
    }
}
