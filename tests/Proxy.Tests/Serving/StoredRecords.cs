using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Serving;

/// <summary>What the registers hold, read from the file by a connection of its own.</summary>
sealed class StoredRecords(string database)
{
    public IReadOnlyList<IReadOnlyDictionary<string, object>> Decisions => Rows("SELECT * FROM decision ORDER BY sequence");

    public IReadOnlyList<IReadOnlyDictionary<string, object>> Usage => Rows("SELECT * FROM usage ORDER BY id");

    public IReadOnlyList<IReadOnlyDictionary<string, object>> Incidents => Rows("SELECT * FROM incident ORDER BY id");

    List<IReadOnlyDictionary<string, object>> Rows(string query)
    {
        using SqliteConnection connection = new($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above.
        command.CommandText = query;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        List<IReadOnlyDictionary<string, object>> rows = [];
        while (reader.Read()) rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        return rows;
    }
}
