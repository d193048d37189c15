using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds addresses with a password in them: <c>postgres://app:geheim@db/zaken</c>, <c>https://jan:Welkom01@example.nl</c>, <c>jdbc:oracle:thin:u/p@…</c>.</summary>
/// <remarks>RFC 3986 section 3.2.1. The finding is the address up to the host. <c>user:password@host</c> of the manuals is no hit.</remarks>
public sealed class SecretUrlDetector : WindowDetector
{
    const int MaxScheme = 40;
    const int MaxUserInfo = 220;

    static readonly WordSet s_standIns = new("password pass passwd pwd wachtwoord ww secret geheim user pw token p x mypassword mijnwachtwoord mysecretpassword changeme example");

    public override string Kind => "connection-string";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
    [
        "http", "ftp", "sftp", "ftps", "ssh", "postgres", "postgresql", "mysql", "mariadb", "mongodb", "redis", "rediss", "amqp", "smtp", "imap", "pop3", "ldap", "mssql", "sqlserver",
        "oracle", "clickhouse", "cassandra", "neo4j", "bolt", "nats", "mqtt", "kafka", "ws://", "wss://", "git://", "svn", "smb", "cifs", "rtsp", "socks5", "socks4", "vnc", "rdp", "telnet",
        "couchdb", "elasticsearch", "influxdb", "snowflake", "db2", "cloudinary", "jdbc:", "webdav", "davs", "proxy", "tcp", "sqlalchemy", "cockroachdb", "redshift", "presto", "trino", "hive", "stomp", "xmpp", "sip",
    ];

    public override int MaxBefore => 4;

    public override int MaxAfter => MaxScheme + MaxUserInfo + 260;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start)) return Confirmation.No;
        if (window.Has(start, "jdbc:oracle"u8)) return OracleThin(ref window, start);
        int at = start;
        while (at - start < MaxScheme && (Ascii.IsLetterOrDigit(window[at]) || window[at] is (byte)'+' or (byte)'-' or (byte)'.')) at++;
        if (!window.Has(at, "://"u8)) return Confirmation.No;

        int from = at + 3, sign = UserInfoEnd(ref window, from);
        if (sign < 0) return Confirmation.No;
        ReadOnlySpan<byte> userInfo = window.Slice(from, sign - from);
        int colon = userInfo.IndexOf((byte)':');
        return colon >= 0 && IsPassword(userInfo[(colon + 1)..]) ? Found(ref window, start, sign) : Confirmation.No;
    }

    /// <summary>Index of the at sign that ends the user information: the last one before a slash, or -1.</summary>
    static int UserInfoEnd(ref Window window, int from)
    {
        int sign = -1;
        for (int at = from; at - from < MaxUserInfo; at++)
        {
            byte b = window[at];
            if (b == '@') sign = at;
            if (b <= ' ' || b is (byte)'/' or (byte)'"' or (byte)'\'' or (byte)'<' or (byte)'>' or (byte)'`' or (byte)')') break;
        }

        return sign;
    }

    static bool IsPassword(ReadOnlySpan<byte> value)
        => value.Length >= 2 && !Placeholder.IsOne(value) && !s_standIns.Contains(value) && value.IndexOfAny((byte)'[', (byte)'{') != 0;

    static Confirmation OracleThin(ref Window window, int start)
    {
        int sign = start, slash = -1;
        for (; sign - start < 120 && window[sign] is not ((byte)'@' or 0 or (byte)' ' or (byte)'\n'); sign++)
            if (window[sign] == '/' && slash < 0) slash = sign;
        return window[sign] == '@' && slash > 0 && IsPassword(window.Slice(slash + 1, sign - slash - 1)) ? Found(ref window, start, sign) : Confirmation.No;
    }

    static Confirmation Found(ref Window window, int start, int sign)
    {
        int end = sign + 1;
        while (end - sign < 200 && (Ascii.IsLetterOrDigit(window[end]) || window[end] is (byte)'.' or (byte)'-' or (byte)':' or (byte)'_')) end++;
        while (end > sign + 1 && window[end - 1] is (byte)'.' or (byte)':') end--;
        return Confirmation.Yes(start, end - start, Confidence.Certain);
    }
}
