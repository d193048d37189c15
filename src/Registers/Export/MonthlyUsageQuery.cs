using System.Globalization;
using Gegevenshuis.AiGateway.Registers.Storage;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Export;

/// <summary>Adds up the usage register per application, endpoint and model.</summary>
public static class MonthlyUsageQuery
{
    const string Sql =
        """
        SELECT application, endpoint, model, count(*), sum(outcome = 'completed'), sum(outcome = 'blocked'), sum(outcome = 'refused'),
          sum(outcome NOT IN ('completed', 'blocked', 'refused')), sum(replaced > 0), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),
          coalesce(avg(CASE WHEN outcome = 'completed' THEN duration_us END), 0) / 1e6, count(DISTINCT CASE WHEN user <> '-' THEN user END),
          coalesce(sum(cached_tokens), 0)
        FROM usage WHERE at >= $from AND at < $to GROUP BY application, endpoint, model ORDER BY application, endpoint, model
        """;

    static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Reads one month.</summary>
    /// <param name="options">Where the registers are.</param>
    /// <param name="month">Any day in the month.</param>
    public static IReadOnlyList<MonthlyUsage> Read(RegisterOptions options, DateOnly month)
    {
        DateOnly first = new(month.Year, month.Month, 1);
        using SqliteConnection connection = Database.OpenForReading(options);
        using SqliteCommand command = WriteSession.Statement(connection, Sql, "$from", "$to");
        command.Parameters[0].Value = Start(first);
        command.Parameters[1].Value = Start(first.AddMonths(1));
        using SqliteDataReader row = command.ExecuteReader();
        List<MonthlyUsage> usage = [];
        string period = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        while (row.Read()) usage.Add(Read(row, period));
        return usage;
    }

    static MonthlyUsage Read(SqliteDataReader row, string period) => new()
    {
        Period = period,
        Application = row.GetString(0),
        Endpoint = row.GetString(1),
        Model = row.GetString(2),
        Exchanges = row.GetInt64(3),
        Completed = row.GetInt64(4),
        Blocked = row.GetInt64(5),
        Refused = row.GetInt64(6),
        Failed = row.GetInt64(7),
        Rewritten = row.GetInt64(8),
        InputTokens = row.GetInt64(9),
        OutputTokens = row.GetInt64(10),
        CachedTokens = row.GetInt64(13),
        AverageSeconds = row.GetDouble(11),
        UsersClass = ClassOf(row.GetInt64(12)),
    };

    /// <summary>Small groups could point at a person, so they are one class.</summary>
    static string ClassOf(long users) => users switch
    {
        < 10 => "<10",
        <= 50 => "10-50",
        <= 250 => "50-250",
        _ => ">250",
    };

    static long Start(DateOnly day)
    {
        DateTime local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUnixTimeMilliseconds();
    }
}
