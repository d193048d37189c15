using System.Net;
using System.Text.Json;
using Gegevenshuis.AiGateway.Registers.Alerts;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Alerts;

/// <summary>Alerts as CloudEvents to a real web server.</summary>
public sealed class WebhookChannelTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(Records.Morning);
    readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task One_event_per_incident_is_repeated_until_the_receiver_takes_it()
    {
        using WebhookReceiver receiver = new(HttpStatusCode.ServiceUnavailable, HttpStatusCode.NoContent);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        AlertSender sender = new(store, [new WebhookChannel(_client, () => receiver.Address)], _clock);
        await store.ReportAsync(Records.Breach);

        await sender.SendDueAsync(CancellationToken.None);
        await sender.SendDueAsync(CancellationToken.None);
        Assert.Single(receiver.Bodies);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await sender.SendDueAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(30));
        await sender.SendDueAsync(CancellationToken.None);

        Assert.Equal(2, receiver.Bodies.Count);
        Assert.Equal(receiver.Bodies[0], receiver.Bodies[1]);
        using JsonDocument sent = JsonDocument.Parse(receiver.Bodies[1]);
        Assert.Equal("nl.gegevenshuis.ai-poort.incident.gesignaleerd", sent.RootElement.GetProperty("type").GetString());
        Assert.Equal("2026-11-27T09:00:00Z", sent.RootElement.GetProperty("data").GetProperty("uiterlijkOp").GetString());
        Assert.DoesNotContain(Records.Breach.User, receiver.Bodies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_tried_again_later()
    {
        Uri gone;
        using (WebhookReceiver receiver = new(HttpStatusCode.NoContent)) gone = receiver.Address;
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        List<string> codes = [];
        AlertSender sender = new(store, [new WebhookChannel(_client, () => gone)], _clock) { NotSent = (_, code) => codes.Add(code) };
        await store.ReportAsync(Records.NearMiss);

        await sender.SendDueAsync(CancellationToken.None);

        Assert.Equal(["webhook-unreachable"], codes);
    }
}
