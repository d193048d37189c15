using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Clients.Tests.Gateway;

/// <summary>What the register of use says of one exchange.</summary>
/// <param name="Outcome">One of the register's words.</param>
/// <param name="Status">HTTP status that the caller got, or 499 when it was gone.</param>
/// <param name="Streamed">The caller asked for a stream.</param>
sealed record RecordedUse(string Outcome, int Status, bool Streamed)
{
    /// <summary>All exchanges, in the order in which they ended.</summary>
    /// <param name="folder">Data folder of a gateway that has stopped.</param>
    public static IReadOnlyList<RecordedUse> Read(string folder)
    {
        string source = string.Create(CultureInfo.InvariantCulture, $"Data Source={Path.Combine(folder, "registers.db")};Mode=ReadOnly;Pooling=False");
        using SqliteConnection connection = new(source);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT outcome, status, streamed FROM usage ORDER BY id";
        using SqliteDataReader rows = command.ExecuteReader();
        List<RecordedUse> uses = [];
        while (rows.Read()) uses.Add(new(rows.GetString(0), rows.GetInt32(1), rows.GetBoolean(2)));
        return uses;
    }
}
