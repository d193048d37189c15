using Gegevenshuis.AiGateway.Registers.Alerts;
using Gegevenshuis.AiGateway.Registers.Decisions;
using Gegevenshuis.AiGateway.Registers.Incidents;
using Gegevenshuis.AiGateway.Registers.Maps;
using Gegevenshuis.AiGateway.Registers.Usage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>The writing connection with its prepared statements, one table each. Owned by the writer's thread.</summary>
sealed class WriteSession : IDisposable
{
    readonly SqliteConnection _connection;
    readonly SqliteCommand _begin;
    readonly SqliteCommand _commit;
    readonly SqliteCommand _rollback;

    WriteSession(SqliteConnection connection, RegisterOptions options)
    {
        _connection = connection;
        _begin = Statement(connection, "BEGIN IMMEDIATE");
        _commit = Statement(connection, "COMMIT");
        _rollback = Statement(connection, "ROLLBACK");
        byte[] key = KeyFile.ReadOrCreate(options.ChainKeyPath);
        Decisions = new DecisionTable(connection, new DecisionChain(key));
        Usage = new UsageTable(connection);
        Outbox = new OutboxTable(connection);
        Incidents = new IncidentTable(connection, Outbox, options.NotificationHours);
        Maps = new MapTable(connection, new MapSeal(KeyFile.ReadOrCreate(options.MapKeyPath)));
    }

    public DecisionTable Decisions { get; }

    public UsageTable Usage { get; }

    public IncidentTable Incidents { get; }

    public OutboxTable Outbox { get; }

    public MapTable Maps { get; }

    public static WriteSession Open(RegisterOptions options)
    {
        SqliteConnection connection = Database.OpenForWriting(options);
        try
        {
            WriteSession session = new(connection, options);
            session.Begin();
            session.Decisions.ReadHead();
            session.Commit();
            return session;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            connection.Dispose();
            throw new StoreUnavailableException("open-failed", e);
        }
    }

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit()
    {
        Decisions.WriteHead();
        _commit.ExecuteNonQuery();
        Decisions.Keep();
    }

    public void Rollback()
    {
        Decisions.Forget();
        _rollback.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        Decisions.Dispose();
        Usage.Dispose();
        Incidents.Dispose();
        Outbox.Dispose();
        Maps.Dispose();
        _connection.Dispose();
    }

    public static SqliteCommand Statement(SqliteConnection connection, string sql, params string[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly are passed.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (string name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
