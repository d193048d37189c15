using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>Posts alerts as CloudEvents 1.0 in JSON (the NLGov profile), without personal data in any attribute.</summary>
/// <param name="client">Client with a time-out; the caller owns it.</param>
/// <param name="address">Address to post to, or null when there is no webhook. Asked for at every alert.</param>
public sealed class WebhookChannel(HttpClient client, Func<Uri?> address) : IAlertChannel
{
    internal const string ChannelName = "webhook";

    static readonly MediaTypeHeaderValue CloudEvent = new("application/cloudevents+json") { CharSet = "utf-8" };

    public string Name => ChannelName;

    public async Task<bool> SendAsync(Alert alert, CancellationToken cancellationToken)
    {
        // One event per incident and step is enough: the receiver routes by itself. The FG's row stands for both roles.
        if (address() is not { } target || alert.Role != AlertRoles.For(alert.Incident.Kind)[0]) return false;
        using ByteArrayContent content = new(Event(alert));
        content.Headers.ContentType = CloudEvent;
        try
        {
            using HttpResponseMessage answer = await client.PostAsync(target, content, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode) throw new AlertNotSentException($"webhook-{(int)answer.StatusCode}");
            return true;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AlertNotSentException("webhook-unreachable", e);
        }
    }

    static byte[] Event(Alert alert)
    {
        Incident incident = alert.Incident;
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["specversion"] = "1.0",
            ["id"] = alert.StableId,
            ["source"] = "/ai-poort",
            ["type"] = alert.Step == "opened" ? "nl.gegevenshuis.ai-poort.incident.gesignaleerd" : "nl.gegevenshuis.ai-poort.incident.herinnering",
            ["subject"] = incident.Number,
            ["time"] = incident.OpenedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            ["datacontenttype"] = MediaTypeNames.Application.Json,
            ["data"] = new Dictionary<string, object?>
            {
                ["nummer"] = incident.Number,
                ["soort"] = IncidentWords.Code(incident.Kind),
                ["stap"] = alert.Step,
                ["aantal"] = incident.Count,
                ["toepassing"] = incident.Application,
                ["eindpunt"] = incident.Endpoint,
                ["gegevensklassen"] = incident.DataClasses,
                ["regels"] = incident.RuleIds,
                ["uiterlijkOp"] = incident.Deadline?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            },
        });
    }
}
