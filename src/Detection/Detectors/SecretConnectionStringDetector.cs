using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds connection strings of settings with semicolons that hold a password or key: SQL Server, ODBC, OLE DB, MySQL, PostgreSQL, Azure.</summary>
/// <remarks>The finding is the whole string from its first setting: server, user and password together. One that logs in without a password is no hit.</remarks>
public sealed class SecretConnectionStringDetector : WindowDetector
{
    const int MaxString = 700;
    const int MaxKey = 40;

    static readonly WordSet s_secretKeys = new("password pwd accountkey sharedaccesskey accesskey secret sharedsecretvalue sharedaccesssignature passphrase wachtwoord apikey key clientsecret");

    public override string Kind => "connection-string";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
    [
        "server", "data source", "datasource", "host", "hostname", "driver", "provider", "user id", "userid", "uid", "user", "username", "initial catalog", "database", "dbname", "db", "dsn", "address", "addr",
        "network address", "endpoint", "accountendpoint", "defaultendpointsprotocol", "accountname", "port", "integrated security", "trusted_connection", "persist security info", "jdbc:", "service name", "sid",
    ];

    public override int MaxBefore => 4;

    public override int MaxAfter => MaxString + 16;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start, pairs = 0, end = -1;
        if (window.TouchesBefore(start)) return Confirmation.No;
        if (window.Has(start, "jdbc:"u8)) at = AfterAddress(ref window, start);
        bool hasSecret = false;
        while (pairs < 24 && at - start < MaxString)
        {
            int sign = KeyEnd(ref window, at);
            if (sign < 0) break;
            int valueEnd = ValueEnd(ref window, sign + 1, start + MaxString);
            hasSecret |= IsSecret(ref window, at, sign, valueEnd);
            (end, at, pairs) = (valueEnd, window.SkipSpaces(valueEnd + 1), pairs + 1);
            if (window[valueEnd] != ';') break;
            if (window[at] == '\n') at++;
        }

        return hasSecret && pairs >= 2 ? Confirmation.Yes(start, end - start, Confidence.Certain) : Confirmation.No;
    }

    /// <summary>Index of the first setting of a JDBC address, after its host.</summary>
    static int AfterAddress(ref Window window, int start)
    {
        int at = start;
        while (at - start < 200 && window[at] is not ((byte)';' or (byte)' ' or (byte)'"' or (byte)'\n' or 0)) at++;
        return at + 1;
    }

    /// <summary>Index of the equals sign after a name of letters, spaces and underscores, or -1.</summary>
    static int KeyEnd(ref Window window, int at)
    {
        int end = at;
        while (end - at < MaxKey && (Ascii.IsLetterOrDigit(window[end]) || window[end] is (byte)' ' or (byte)'_' or (byte)'-')) end++;
        return end > at && window[end] == '=' ? end : -1;
    }

    static int ValueEnd(ref Window window, int at, int limit)
    {
        while (at < limit && window[at] is not ((byte)';' or (byte)'\n' or (byte)'\r' or (byte)'"' or (byte)'<' or 0)) at++;
        return at;
    }

    static bool IsSecret(ref Window window, int key, int sign, int valueEnd)
    {
        int keyEnd = window.SkipSpacesBack(sign), from = window.SkipSpaces(sign + 1);
        if (!s_secretKeys.Contains(window.Slice(key, Math.Max(0, keyEnd - key))) || valueEnd - from < 3) return false;
        return IsValue(window.Slice(from, valueEnd - from).Trim("' "u8));
    }

    /// <summary>ODBC puts a value with special characters in braces; a template puts a name there.</summary>
    static bool IsValue(ReadOnlySpan<byte> value)
    {
        bool isBraced = value.Length > 2 && value[0] == '{' && value[^1] == '}';
        if (isBraced) return new SecretValue(value[1..^1]).IsStrong;
        return !value.IsEmpty && !Placeholder.IsOne(value) && !value.SequenceEqual("password"u8) && !value.SequenceEqual("wachtwoord"u8);
    }
}
