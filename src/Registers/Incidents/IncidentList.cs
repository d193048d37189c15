using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Incidents;

/// <summary>Reads the incident register, newest first.</summary>
public static class IncidentList
{
    internal const string Columns =
        "id, number, kind, state, opened_at, last_seen_at, count, deadline, first_exchange_id, last_exchange_id, application, endpoint, reason, data_classes, rule_ids";

    /// <summary>Reads at most <paramref name="limit"/> incidents.</summary>
    public static IReadOnlyList<Incident> Read(RegisterOptions options, int limit = 1000)
    {
        using SqliteConnection connection = Database.OpenForReading(options);
        using SqliteCommand command = WriteSession.Statement(connection, $"SELECT {Columns} FROM incident ORDER BY id DESC LIMIT $limit", "$limit");
        command.Parameters[0].Value = limit;
        using SqliteDataReader row = command.ExecuteReader();
        List<Incident> incidents = [];
        while (row.Read()) incidents.Add(Read(row));
        return incidents;
    }

    internal static Incident Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Number = row.GetString(1),
        Kind = (IncidentKind)row.GetInt32(2),
        State = row.GetString(3),
        OpenedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        LastSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        Count = row.GetInt32(6),
        Deadline = row.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        FirstExchangeId = row.GetString(8),
        LastExchangeId = row.GetString(9),
        Application = row.GetString(10),
        Endpoint = row.GetString(11),
        Reason = row.GetString(12),
        DataClasses = Split(row.GetString(13)),
        RuleIds = Split(row.GetString(14)),
    };

    static string[] Split(string column) => column.Length == 0 ? [] : column.Split(';');
}
