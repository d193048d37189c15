using System.Globalization;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Alerts;

/// <summary>Alerts that wait to be sent, filled in the incident's own transaction: no incident without its alerts, no alert twice.</summary>
/// <remarks>Owned by the writer's thread. A lease keeps two senders from taking the same row, and ends by itself after a crash.</remarks>
sealed class OutboxTable(SqliteConnection connection) : IDisposable
{
    public static readonly IReadOnlyList<string> Channels = [MailChannel.ChannelName, WebhookChannel.ChannelName];

    readonly SqliteCommand _insert = WriteSession.Statement(connection,
        "INSERT OR IGNORE INTO outbox (incident_id, step, channel, role, due_at) VALUES ($incident, $step, $channel, $role, $due)",
        "$incident", "$step", "$channel", "$role", "$due");

    readonly SqliteCommand _due = WriteSession.Statement(connection,
        "SELECT " + string.Join(", ", IncidentList.Columns.Split(", ").Select(column => "i." + column))
        + ", o.id, o.step, o.channel, o.role, o.attempts FROM outbox o JOIN incident i ON i.id = o.incident_id "
        + "WHERE o.sent_at IS NULL AND o.due_at <= $now AND o.leased_until <= $now AND (o.step = 'opened' OR i.state IN ('gesignaleerd', 'beoordeling')) "
        + "ORDER BY o.id LIMIT 20", "$now");

    readonly SqliteCommand _lease = WriteSession.Statement(connection,
        "UPDATE outbox SET leased_until = $until, attempts = attempts + 1 WHERE id = $id", "$until", "$id");

    readonly SqliteCommand _sent = WriteSession.Statement(connection, "UPDATE outbox SET sent_at = $at WHERE id = $id AND sent_at IS NULL", "$at", "$id");

    readonly SqliteCommand _postpone = WriteSession.Statement(connection, "UPDATE outbox SET due_at = $until, leased_until = 0 WHERE id = $id", "$until", "$id");

    /// <summary>Puts the first alert and, when the clock runs, its reminders in the outbox.</summary>
    public void Fill(long incident, IncidentKind kind, DateTimeOffset at)
    {
        Fill(incident, "opened", kind, at);
        if (!NotificationClock.Runs(kind)) return;
        foreach (int hours in NotificationClock.ReminderHours)
            Fill(incident, string.Create(CultureInfo.InvariantCulture, $"{hours}h"), kind, at.AddHours(hours));
    }

    public IReadOnlyList<Alert> Lease(DateTimeOffset now, TimeSpan lease)
    {
        List<Alert> alerts = [];
        _due.Parameters[0].Value = now.ToUnixTimeMilliseconds();
        using (SqliteDataReader row = _due.ExecuteReader())
        {
            while (row.Read())
                alerts.Add(new Alert(row.GetInt64(15), row.GetString(16), row.GetString(17), row.GetString(18), row.GetInt32(19), IncidentList.Read(row)));
        }

        foreach (Alert alert in alerts) Set(_lease, (now + lease).ToUnixTimeMilliseconds(), alert.Id);
        return alerts;
    }

    public bool MarkSent(long alert, DateTimeOffset at) => Set(_sent, at.ToUnixTimeMilliseconds(), alert);

    // The moment 0 stands for "nobody to send to": done, and visibly not sent.
    public bool MarkWithoutRecipient(long alert) => Set(_sent, 0, alert);

    public bool Postpone(long alert, DateTimeOffset until) => Set(_postpone, until.ToUnixTimeMilliseconds(), alert);

    public void Dispose()
    {
        _insert.Dispose();
        _due.Dispose();
        _lease.Dispose();
        _sent.Dispose();
        _postpone.Dispose();
    }

    static bool Set(SqliteCommand command, long value, long id)
    {
        command.Parameters[0].Value = value;
        command.Parameters[1].Value = id;
        return command.ExecuteNonQuery() == 1;
    }

    void Fill(long incident, string step, IncidentKind kind, DateTimeOffset due)
    {
        foreach (string role in AlertRoles.For(kind))
        {
            foreach (string channel in Channels)
            {
                _insert.Parameters[0].Value = incident;
                _insert.Parameters[1].Value = step;
                _insert.Parameters[2].Value = channel;
                _insert.Parameters[3].Value = role;
                _insert.Parameters[4].Value = due.ToUnixTimeMilliseconds();
                _insert.ExecuteNonQuery();
            }
        }
    }
}
