using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Secrets;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds private keys: PEM of every kind, whole or cut off, their bare base64, PuTTY, age, JSON Web Keys, XML and WireGuard.</summary>
/// <remarks>
/// A finding reaches at most 1,000 bytes from the first line of the key; the rest of a longer key is followed by <see cref="SecretTail"/>. A certificate or public key is no hit, nor a header without a key after it.
/// </remarks>
public sealed class SecretPrivateKeyDetector : WindowDetector
{
    const int MinBody = 24;

    public override string Kind => "private-key";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
    [
        "-----begin", "---- begin", "putty-user-key-file", "age-secret-key-1", "<rsakeyvalue>", "<keyfile>", "\"kty\"", "privatekey", "presharedkey",
        .. KeyBody.Anchors,
    ];

    public override int MaxBefore => 4;

    public override int MaxAfter => 1_008;

    public override int MaxLead => 0;

    internal override SecretRun RunsOn => SecretRun.Key;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        int end = Ascii.ToLower(window[start]) switch
        {
            (byte)'-' => PemEnd(ref window, start),
            (byte)'"' => JsonWebKeyEnd(ref window, start),
            (byte)'<' => window.Has(start, "<keyfile>"u8) ? TagEnd(ref window, start, "<data"u8) : TagEnd(ref window, start, "<d>"u8),
            (byte)'a' => KeyBody.RunEnd(ref window, start + 16) is int age && age - start >= 60 ? age : -1,
            (byte)'p' => PlainEnd(ref window, start),
            _ => KeyBody.Starts(ref window, start) ? KeyBody.BlockEnd(ref window, start, MinBody) : -1,
        };
        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Certain);
    }

    /// <summary>A PEM block whose label says it is private, up to its last line or as far as the key goes.</summary>
    static int PemEnd(ref Window window, int start)
    {
        int at = start, labelEnd = -1;
        while (at - start < 80 && window[at] is not ((byte)'\n' or 0))
        {
            if (window.Has(at, "private key"u8) || window.Has(at, "static key"u8) || window.Has(at, "encrypted private"u8)) labelEnd = at + 10;
            if (labelEnd > 0 && at > labelEnd && window.Has(at, "----"u8)) break;
            at++;
        }

        return labelEnd < 0 ? -1 : KeyBody.BlockEnd(ref window, SkipDashes(ref window, at), MinBody);
    }

    static int SkipDashes(ref Window window, int at)
    {
        for (int i = 0; i < 6 && window[at] == '-'; i++) at++;
        return at;
    }

    /// <summary>The private exponent of a JSON Web Key.</summary>
    static int JsonWebKeyEnd(ref Window window, int start)
    {
        for (int at = start; at - start < 900; at++)
        {
            if (!window.Has(at, "\"d\""u8) && !window.Has(at, "\"k\""u8)) continue;
            int from = at + 3;
            while (from - at < 8 && window[from] is (byte)' ' or (byte)':' or (byte)'"') from++;
            int end = KeyBody.RunEnd(ref window, from);
            return end - from >= MinBody ? end : -1;
        }

        return -1;
    }

    static int TagEnd(ref Window window, int start, ReadOnlySpan<byte> tag)
    {
        for (int at = start; at - start < 900; at++)
        {
            if (!window.Has(at, tag)) continue;
            while (at - start < 940 && window[at] is not ((byte)'>' or 0)) at++;
            int end = KeyBody.BlockEnd(ref window, at + 1, MinBody);
            return end;
        }

        return -1;
    }

    /// <summary>PuTTY's file, or <c>PrivateKey = …</c> of WireGuard: 43 characters and an equals sign.</summary>
    static int PlainEnd(ref Window window, int start)
    {
        if (window.Has(start, "putty"u8)) return window.Has(start + 19, "-"u8) ? PuttyEnd(ref window, start) : -1;
        int at = window.WordEnd(start, 16);
        while (at - start < 24 && window[at] is (byte)' ' or (byte)'=' or (byte)':') at++;
        int end = KeyBody.RunEnd(ref window, at);
        return end - at == 44 && window[end - 1] == '=' ? end : -1;
    }

    static int PuttyEnd(ref Window window, int start)
    {
        for (int at = start; at - start < 160; at++)
            if (window.Has(at, "encryption:"u8)) return KeyBody.BlockEnd(ref window, at, MinBody) is int end && end > 0 ? end : at + 11;
        return -1;
    }
}
