using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Storage;

/// <summary>Opens connections to the database: one that writes, as many as needed that read.</summary>
static class Database
{
    /// <summary>Opens for writing with a write-ahead log and full synchronisation: a commit that returned is on the disk.</summary>
    /// <exception cref="StoreUnavailableException">The folder or file cannot be opened, or the database is gone while its key is still there.</exception>
    public static SqliteConnection OpenForWriting(RegisterOptions options)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
            RefuseToStartOver(options);
            SqliteConnection connection = Open(options.DatabasePath, SqliteOpenMode.ReadWriteCreate);
            Schema.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
            Schema.Migrate(connection);
            return connection;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("open-failed", e);
        }
    }

    public static SqliteConnection OpenForReading(RegisterOptions options) => Open(options.DatabasePath, SqliteOpenMode.ReadOnly);

    /// <summary>
    /// A missing database beside a key that already signed one means that a whole register disappeared.
    /// Starting an empty one would hide that, so somebody must decide.
    /// </summary>
    static void RefuseToStartOver(RegisterOptions options)
    {
        if (File.Exists(options.ChainKeyPath) && !File.Exists(options.DatabasePath)) throw new StoreUnavailableException("missing");
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        return connection;
    }
}
