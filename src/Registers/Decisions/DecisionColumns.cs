using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>How a decision's lists are written in one column, and read back.</summary>
/// <remarks>The separators cannot occur in a code, see <c>RecordForm</c>, so joining loses nothing.</remarks>
static class DecisionColumns
{
    public const string Select =
        "SELECT sequence, exchange_id, at, application, user, endpoint, model, protocol, verdict, reason, policy_version, "
        + "bytes_received, bytes_scanned, parts_scanned, not_scanned, findings, hash FROM decision";

    public static string Join(IReadOnlyList<string> codes) => codes.Count == 0 ? "" : string.Join(';', codes);

    public static string Join(IReadOnlyList<FindingCount> findings)
    {
        if (findings.Count == 0) return "";
        StringBuilder text = new();
        foreach (FindingCount finding in findings)
        {
            if (text.Length > 0) text.Append(';');
            text.Append(finding.RuleId).Append('|').Append(finding.DataClass).Append('|').Append(finding.Action).Append('|')
                .Append(finding.Confidence).Append('|').Append(CultureInfo.InvariantCulture, $"{finding.Count}");
        }

        return text.ToString();
    }

    public static DecisionRecord Read(SqliteDataReader row) => new()
    {
        ExchangeId = row.GetString(1),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        Application = row.GetString(3),
        User = row.GetString(4),
        Endpoint = row.GetString(5),
        Model = row.GetString(6),
        Protocol = row.GetString(7),
        Verdict = row.GetString(8),
        Reason = row.GetString(9),
        PolicyVersion = row.GetString(10),
        BytesReceived = row.GetInt64(11),
        BytesScanned = row.GetInt64(12),
        PartsScanned = row.GetInt32(13),
        NotScanned = Split(row.GetString(14)),
        Findings = [.. Split(row.GetString(15)).Select(Finding)],
    };

    static string[] Split(string column) => column.Length == 0 ? [] : column.Split(';');

    /// <summary>Reads one finding; a column that was tampered with gives an empty one, which breaks the hash.</summary>
    static FindingCount Finding(string text)
    {
        string[] parts = text.Split('|');
        return parts.Length == 5 && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? new FindingCount(parts[0], parts[1], parts[2], parts[3], count)
            : new FindingCount("", "", "", "", 0);
    }
}
