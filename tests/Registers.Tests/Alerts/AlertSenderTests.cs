using Gegevenshuis.AiGateway.Registers.Alerts;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Tests.Mail;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Alerts;

/// <summary>Alerts as the FG and the CISO get them, through a real mail server.</summary>
public sealed class AlertSenderTests(MailProgram program) : IClassFixture<MailProgram>, IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(Records.Morning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_FG_and_the_CISO_each_hear_once_of_an_incident_however_often_it_happens()
    {
        using MailServer server = await MailServer.StartAsync(program);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        AlertSender sender = Sender(store, server.Port);
        for (int i = 0; i < 3; i++) await store.ReportAsync(Records.NearMiss);

        await sender.SendDueAsync(CancellationToken.None);
        await store.ReportAsync(Records.NearMiss);
        await sender.SendDueAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1));
        await sender.SendDueAsync(CancellationToken.None);

        MailMessage[] mails = await MailsAsync(server, 2);
        Assert.Equal(["ciso@example.nl", "fg@example.nl"], mails.Select(static mail => mail.To).Order());
        Assert.All(mails, static mail => Assert.Contains("Bijna-incident", mail.Content.Subject, StringComparison.Ordinal));
        Assert.Equal(2, mails.Select(static mail => mail.Content.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task An_alert_names_kinds_and_rules_and_never_the_user()
    {
        using MailServer server = await MailServer.StartAsync(program);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        await store.ReportAsync(Records.Breach);
        await Sender(store, server.Port).SendDueAsync(CancellationToken.None);

        MailMessage[] mails = await MailsAsync(server, 2);
        Assert.All(mails, static mail =>
        {
            Assert.Contains("nl-naam", mail.Content.TextBody, StringComparison.Ordinal);
            Assert.Contains("27 november 2026, 10.00 uur", mail.Content.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain(Records.Breach.User, mail.Content.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Alerts_survive_restarts_and_an_hour_without_mail_and_arrive_once()
    {
        int port;
        using (MailServer server = await MailServer.StartAsync(program)) port = server.Port;

        await using (RegisterStore store = RegisterStore.Open(_folder.Options, _clock)) await store.ReportAsync(Records.NearMiss);
        for (int minute = 0; minute < 60; minute += 6)
        {
            await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
            Assert.Equal(0, await Sender(store, port, "mail").SendDueAsync(CancellationToken.None));
            _clock.Advance(TimeSpan.FromMinutes(6));
        }

        using MailServer back = await MailServer.StartAsync(program, port);
        await using RegisterStore last = RegisterStore.Open(_folder.Options, _clock);
        _clock.Advance(TimeSpan.FromMinutes(10));
        await Sender(last, port).SendDueAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(2));
        await Sender(last, port).SendDueAsync(CancellationToken.None);
        Assert.Equal(["ciso@example.nl", "fg@example.nl"], (await MailsAsync(back, 2)).Select(static mail => mail.To).Order());
    }

    [Fact]
    public async Task A_suspected_breach_is_brought_up_again_while_its_72_hours_run()
    {
        using MailServer server = await MailServer.StartAsync(program);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        AlertSender sender = Sender(store, server.Port);
        await store.ReportAsync(Records.Breach);
        for (int hour = 0; hour < 72; hour += 6)
        {
            await sender.SendDueAsync(CancellationToken.None);
            _clock.Advance(TimeSpan.FromHours(6));
        }

        MailMessage[] mails = await MailsAsync(server, 2 * (1 + NotificationClock.ReminderHours.Count));
        Assert.Equal(2, mails.Count(static mail => mail.Content.Subject?.StartsWith("Herinnering na 66 uur", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_trusts_gets_nothing()
    {
        using MailServer server = await MailServer.StartAsync(program);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        await store.ReportAsync(Records.NearMiss);
        List<string> codes = [];
        MailSettings strict = Settings(server.Port) with { Security = "starttls" };
        AlertSender sender = new(store, [new MailChannel(() => strict)], _clock) { NotSent = (_, code) => codes.Add(code) };

        await sender.SendDueAsync(CancellationToken.None);

        Assert.Equal(["smtp-SslHandshakeException", "smtp-SslHandshakeException"], codes);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_channel_that_fails_in_an_unexpected_way_does_not_stop_the_others()
    {
        using MailServer server = await MailServer.StartAsync(program);
        await using RegisterStore store = RegisterStore.Open(_folder.Options, _clock);
        await store.ReportAsync(Records.NearMiss);
        List<string> codes = [];
        MailSettings wrong = Settings(server.Port) with { Recipients = new Dictionary<string, string> { ["fg"] = "geen adres", ["ciso"] = "ciso@example.nl" } };
        AlertSender sender = new(store, [new MailChannel(() => wrong)], _clock) { NotSent = (_, code) => codes.Add(code) };

        await sender.SendDueAsync(CancellationToken.None);

        Assert.Equal(["unexpected-ParseException"], codes);
        Assert.Equal("ciso@example.nl", Assert.Single(await MailsAsync(server, 1)).To);
    }

    AlertSender Sender(RegisterStore store, int port, params string[] expectedFailures) => new(store, [new MailChannel(() => Settings(port))], _clock)
    {
        NotSent = (alert, code) => Assert.True(expectedFailures.Contains(alert.Channel), code),
    };

    static MailSettings Settings(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = "none",
        From = "aipoort@example.nl",
        Recipients = new Dictionary<string, string> { ["fg"] = "fg@example.nl", ["ciso"] = "ciso@example.nl" },
    };

    // The server tells of a message on its output just after it accepted it, so the last one may still be on its way.
    static async Task<MailMessage[]> MailsAsync(MailServer server, int expected)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (server.Received.Count < expected) await Task.Delay(10, patience.Token);
        Assert.Equal(expected, server.Received.Count);
        return [.. server.Received];
    }
}
