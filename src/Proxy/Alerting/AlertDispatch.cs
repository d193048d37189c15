using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Serving;
using Gegevenshuis.AiGateway.Proxy.Telemetry;
using Gegevenshuis.AiGateway.Registers.Alerts;

namespace Gegevenshuis.AiGateway.Proxy.Alerting;

/// <summary>Sends waiting alerts for as long as the gateway runs, to whom the policy names at that moment.</summary>
sealed partial class AlertDispatch(GatewayParts parts, EndpointCredentials secrets, Instruments instruments, ILogger<AlertDispatch> log) : BackgroundService
{
    static readonly TimeSpan s_webhookTimeout = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = s_webhookTimeout };
        IAlertChannel[] channels = [new MailChannel(Mail), new WebhookChannel(http, () => parts.Policy().Settings.Webhook)];
        AlertSender sender = new(parts.Store, channels, parts.Clock)
        {
            NotSent = (alert, code) =>
            {
                instruments.AlertNotSent(alert.Channel, code);
                LogNotSent(log, alert.Incident.Number, alert.Step, alert.Channel, code);
            },
        };
        while (!stoppingToken.IsCancellationRequested) await RunAsync(sender, stoppingToken).ConfigureAwait(false);
    }

    /// <summary>A fault while sending neither ends the alerts nor the gateway; they are in the outbox and are tried again.</summary>
    async Task RunAsync(AlertSender sender, CancellationToken stoppingToken)
    {
        try
        {
            await sender.RunAsync(parts.AlertInterval, stoppingToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it was, the FG must still hear of the next incident.
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFault(log, e.GetType().Name);
            await Task.Delay(parts.AlertInterval, parts.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    MailSettings? Mail()
    {
        PolicySettings settings = parts.Policy().Settings;
        return settings.Smtp is not { } smtp ? null : new()
        {
            Host = smtp.Host,
            Port = smtp.Port,
            Security = smtp.Security,
            From = smtp.From,
            Recipients = settings.AlertRecipients,
            User = smtp.User,
            Password = () => smtp.Password is { } source ? secrets.Read(source) : null,
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending alerts failed: {Fault}. It will be tried again")]
    static partial void LogFault(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alert {Incident} ({Step}) was not sent by {Channel}: {Code}. It will be tried again")]
    static partial void LogNotSent(ILogger log, string incident, string step, string channel, string code);
}
