using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Usage;

/// <summary>Writes usage, one row per exchange. Owned by the writer's thread.</summary>
sealed class UsageTable : IDisposable
{
    readonly SqliteCommand _insert;

    public UsageTable(SqliteConnection connection)
        => _insert = WriteSession.Statement(connection,
            "INSERT INTO usage VALUES (NULL, $p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8, $p9, $p10, $p11, $p12, $p13, $p14, $p15, $p16, $p17, $p18, $p19, $p20)",
            [.. Enumerable.Range(0, 21).Select(index => $"$p{index}")]);

    public void Append(UsageRecord record)
    {
        SqliteParameterCollection p = _insert.Parameters;
        p[0].Value = record.ExchangeId;
        p[1].Value = record.At.ToUnixTimeMilliseconds();
        p[2].Value = record.Application;
        p[3].Value = record.User;
        p[4].Value = record.Endpoint;
        p[5].Value = record.Model;
        p[6].Value = record.Protocol;
        p[7].Value = record.Outcome;
        p[8].Value = record.Status;
        p[9].Value = record.Streamed ? 1 : 0;
        p[10].Value = (long)record.Duration.TotalMicroseconds;
        p[11].Value = (long)record.TimeToFirstByte.TotalMicroseconds;
        p[12].Value = record.RequestBytes;
        p[13].Value = record.ResponseBytes;
        p[14].Value = record.InputTokens ?? (object)DBNull.Value;
        p[15].Value = record.OutputTokens ?? (object)DBNull.Value;
        p[16].Value = record.Replaced;
        p[17].Value = record.Restored;
        p[18].Value = record.HeldBack;
        p[19].Value = record.CachedTokens ?? (object)DBNull.Value;
        p[20].Value = record.InvisibleCharacters;
        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
