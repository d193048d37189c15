using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>Tables of the registers, as numbered steps that only ever go forward.</summary>
static class Schema
{
    static readonly string[] Steps =
    [
        """
        CREATE TABLE decision (
          sequence INTEGER PRIMARY KEY, exchange_id TEXT NOT NULL, at INTEGER NOT NULL, application TEXT NOT NULL,
          user TEXT NOT NULL, endpoint TEXT NOT NULL, model TEXT NOT NULL, protocol TEXT NOT NULL, verdict TEXT NOT NULL,
          reason TEXT NOT NULL, policy_version TEXT NOT NULL, bytes_received INTEGER NOT NULL, bytes_scanned INTEGER NOT NULL,
          parts_scanned INTEGER NOT NULL, not_scanned TEXT NOT NULL, findings TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE INDEX decision_exchange ON decision (exchange_id);
        CREATE TABLE chain_head (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, hash BLOB NOT NULL, mac BLOB NOT NULL) STRICT;
        CREATE TABLE usage (
          id INTEGER PRIMARY KEY, exchange_id TEXT NOT NULL, at INTEGER NOT NULL, application TEXT NOT NULL, user TEXT NOT NULL,
          endpoint TEXT NOT NULL, model TEXT NOT NULL, protocol TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER NOT NULL,
          streamed INTEGER NOT NULL, duration_us INTEGER NOT NULL, first_byte_us INTEGER NOT NULL, request_bytes INTEGER NOT NULL,
          response_bytes INTEGER NOT NULL, input_tokens INTEGER, output_tokens INTEGER, replaced INTEGER NOT NULL,
          restored INTEGER NOT NULL, held_back INTEGER NOT NULL) STRICT;
        CREATE INDEX usage_at ON usage (at);
        CREATE INDEX usage_exchange ON usage (exchange_id);
        CREATE TABLE incident (
          id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, kind INTEGER NOT NULL, state TEXT NOT NULL, deduplication_key TEXT NOT NULL,
          opened_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL, count INTEGER NOT NULL, deadline INTEGER,
          first_exchange_id TEXT NOT NULL, last_exchange_id TEXT NOT NULL, application TEXT NOT NULL, user TEXT NOT NULL,
          endpoint TEXT NOT NULL, reason TEXT NOT NULL, data_classes TEXT NOT NULL, rule_ids TEXT NOT NULL) STRICT;
        CREATE INDEX incident_key ON incident (deduplication_key, opened_at);
        CREATE TABLE outbox (
          id INTEGER PRIMARY KEY, incident_id INTEGER NOT NULL REFERENCES incident (id), step TEXT NOT NULL, channel TEXT NOT NULL,
          role TEXT NOT NULL, due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, leased_until INTEGER NOT NULL DEFAULT 0,
          sent_at INTEGER, UNIQUE (incident_id, step, channel, role)) STRICT;
        CREATE INDEX outbox_due ON outbox (sent_at, due_at);
        """,
        """
        CREATE TABLE pseudonym_map (handle BLOB PRIMARY KEY, sealed BLOB NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX pseudonym_map_expires ON pseudonym_map (expires_at);
        """,
        "ALTER TABLE usage ADD COLUMN cached_tokens INTEGER;",
        """
        ALTER TABLE pseudonym_map ADD COLUMN shelf BLOB;
        ALTER TABLE pseudonym_map ADD COLUMN kept_at INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX pseudonym_map_shelf ON pseudonym_map (shelf, kept_at) WHERE shelf IS NOT NULL;
        """,
        "ALTER TABLE pseudonym_map ADD COLUMN renewed_at INTEGER NOT NULL DEFAULT 0;",
        "ALTER TABLE usage ADD COLUMN invisible_characters INTEGER NOT NULL DEFAULT 0;",
    ];

    /// <summary>Brings the database to the newest step.</summary>
    /// <exception cref="InvalidDataException">The database was made by a newer version of the gateway.</exception>
    public static void Migrate(SqliteConnection connection)
    {
        long version = Convert.ToInt64(Scalar(connection, "PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
        if (version > Steps.Length)
            throw new InvalidDataException($"De registers zijn van een nieuwere versie (schema {version}; deze versie kent {Steps.Length}).");

        for (long step = version; step < Steps.Length; step++)
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            Execute(connection, Steps[step]);
            Execute(connection, $"PRAGMA user_version = {step + 1}");
            transaction.Commit();
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly are passed.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static object? Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly are passed.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
