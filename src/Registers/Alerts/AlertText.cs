using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Registers.Incidents;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>The words of an alert: plain Dutch, what kind of thing, how often, where, what to do. Never what was typed and never who typed it.</summary>
static class AlertText
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static string Subject(Alert alert)
    {
        string title = IncidentWords.Title(alert.Incident.Kind);
        return alert.Step == "opened"
            ? $"{title} bij AI-gebruik: {alert.Incident.Number}"
            : $"Herinnering na {alert.Step[..^1]} uur: {title.ToLower(Dutch)} {alert.Incident.Number}";
    }

    public static string Body(Alert alert)
    {
        Incident incident = alert.Incident;
        StringBuilder text = new();
        text.AppendLine(Opening(incident.Kind)).AppendLine();
        text.AppendLine(Dutch, $"Nummer: {incident.Number}");
        text.AppendLine(Dutch, $"Wanneer: {Local(incident.OpenedAt)}");
        text.AppendLine(Dutch, $"Hoe vaak: {incident.Count} keer");
        text.AppendLine(Dutch, $"Toepassing: {incident.Application}");
        text.AppendLine(Dutch, $"AI-dienst: {incident.Endpoint}");
        foreach (string name in incident.DataClasses) text.AppendLine(Dutch, $"Soort gegevens: {IncidentWords.DataClass(name)}");
        text.AppendLine(Dutch, $"Regels: {string.Join(", ", incident.RuleIds)}").AppendLine();
        if (incident.Deadline is { } deadline) text.AppendLine(Dutch, $"Melden bij de AP kan tot uiterlijk {Local(deadline)}.");
        text.AppendLine(ToDo(incident.Kind)).AppendLine();
        text.Append("De poort bewaart niet wat er is getypt. Daarom staat het ook niet in deze mail.").AppendLine();
        return text.ToString();
    }

    static string Opening(IncidentKind kind) => kind switch
    {
        IncidentKind.NearMiss => "De AI-poort heeft gegevens tegengehouden. Er is niets verstuurd naar de AI-dienst.",
        IncidentKind.Security => "De AI-poort heeft een beveiligingsprobleem gezien.",
        _ => "Misschien zijn persoonsgegevens naar een AI-dienst gegaan.",
    };

    static string ToDo(IncidentKind kind) => kind switch
    {
        IncidentKind.NearMiss => "Wat kun je doen? Je hoeft niets te melden. Zie je dit vaker? Bespreek het dan met de eigenaar van de toepassing.",
        IncidentKind.Security => "Wat kun je doen? Onderzoek dit vandaag. Het controleverslag van de poort helpt daarbij.",
        _ => "Wat kun je doen? Beoordeel vandaag of dit een datalek is. Leg je oordeel vast in het register.",
    };

    static string Local(DateTimeOffset moment)
        => TimeZoneInfo.ConvertTime(moment, Amsterdam).ToString("d MMMM yyyy, HH.mm 'uur'", Dutch);
}
