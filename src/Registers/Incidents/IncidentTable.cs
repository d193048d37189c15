using System.Globalization;
using Gegevenshuis.AiGateway.Registers.Alerts;
using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>Opens an incident or adds to one that is open, and puts its alerts in the outbox. Owned by the writer's thread.</summary>
sealed class IncidentTable(SqliteConnection connection, OutboxTable outbox, int notificationHours) : IDisposable
{
    static readonly TimeSpan SameIncident = TimeSpan.FromHours(24);

    readonly SqliteCommand _find = WriteSession.Statement(connection,
        "SELECT id, number, deadline FROM incident WHERE deduplication_key = $key AND opened_at > $after AND state NOT IN ('gesloten', 'ingetrokken') "
        + "ORDER BY opened_at DESC LIMIT 1", "$key", "$after");

    readonly SqliteCommand _addTo = WriteSession.Statement(connection,
        "UPDATE incident SET count = count + 1, last_seen_at = max(last_seen_at, $at), last_exchange_id = $exchange WHERE id = $id", "$at", "$exchange", "$id");

    readonly SqliteCommand _insert = WriteSession.Statement(connection,
        "INSERT INTO incident VALUES (NULL, $p0, $p1, 'gesignaleerd', $p2, $p3, $p3, 1, $p4, $p5, $p5, $p6, $p7, $p8, $p9, $p10, $p11) RETURNING id",
        [.. Enumerable.Range(0, 12).Select(index => $"$p{index}")]);

    readonly SqliteCommand _lastNumber = WriteSession.Statement(connection, "SELECT coalesce(max(id), 0) FROM incident");

    public IncidentReceipt Report(IncidentReport report)
    {
        if (Find(report) is { } known)
        {
            _addTo.Parameters[0].Value = report.At.ToUnixTimeMilliseconds();
            _addTo.Parameters[1].Value = report.ExchangeId;
            _addTo.Parameters[2].Value = known.Id;
            _addTo.ExecuteNonQuery();
            return new IncidentReceipt(known.Number, IsNew: false, known.Deadline);
        }

        return Open(report);
    }

    public void Dispose()
    {
        _find.Dispose();
        _addTo.Dispose();
        _insert.Dispose();
        _lastNumber.Dispose();
    }

    (long Id, string Number, DateTimeOffset? Deadline)? Find(IncidentReport report)
    {
        _find.Parameters[0].Value = report.DeduplicationKey;
        _find.Parameters[1].Value = (report.At - SameIncident).ToUnixTimeMilliseconds();
        using SqliteDataReader row = _find.ExecuteReader();
        if (!row.Read()) return null;
        return (row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
    }

    IncidentReceipt Open(IncidentReport report)
    {
        long next = Convert.ToInt64(_lastNumber.ExecuteScalar(), CultureInfo.InvariantCulture) + 1;
        string number = string.Create(CultureInfo.InvariantCulture, $"INC-{report.At.Year}-{next:D6}");
        DateTimeOffset? deadline = NotificationClock.Runs(report.Kind) ? NotificationClock.Deadline(report.At, notificationHours) : null;
        SqliteParameterCollection p = _insert.Parameters;
        p[0].Value = number;
        p[1].Value = (int)report.Kind;
        p[2].Value = report.DeduplicationKey;
        p[3].Value = report.At.ToUnixTimeMilliseconds();
        p[4].Value = deadline?.ToUnixTimeMilliseconds() ?? (object)DBNull.Value;
        p[5].Value = report.ExchangeId;
        p[6].Value = report.Application;
        p[7].Value = report.User;
        p[8].Value = report.Endpoint;
        p[9].Value = report.Reason;
        p[10].Value = string.Join(';', report.DataClasses);
        p[11].Value = string.Join(';', report.RuleIds);
        long id = Convert.ToInt64(_insert.ExecuteScalar(), CultureInfo.InvariantCulture);
        outbox.Fill(id, report.Kind, report.At);
        return new IncidentReceipt(number, IsNew: true, deadline);
    }
}
