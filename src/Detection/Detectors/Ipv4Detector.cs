using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds IPv4 addresses: four numbers from 0 to 255 without leading zeros, not part of a longer dotted number.</summary>
/// <remarks>
/// Versions and section numbers look the same, so four single digits need a word nearby. Addresses that name no machine (0.0.0.0, loopback,
/// masks) are no hits, and behind an at sign they are versions of packages, unless somebody logs in there. Addresses inside the organisation are told apart: they say something about a network, not about a visitor.
/// </remarks>
public sealed class Ipv4Detector(bool isPrivate) : WindowDetector
{
    const int LineReach = 60;

    public override string Kind => "ip-address";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 64;

    public override int MaxLead => 0;

    public override int MaxAfter => 24;

    /// <summary>The state is the number of parts read.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (digits is 0 or > 3) return DigitStep.No;
        if (state == 3) return Ascii.IsLetter(after) ? DigitStep.No : DigitStep.Ask;
        return after == '.' ? state + 1 : DigitStep.No;
    }

    public override bool MayStandIn(int form, int letters, int characters) => characters <= 3;

    public override bool MayFollow(int form, byte before, int digit) => !Ascii.IsLetterOrDigit(before) && before is not ((byte)'.' or (byte)'-' or (byte)'_');

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start, digits = 0;
        if (window.TouchesBefore(start) || window[start - 1] is (byte)'.' or (byte)'-' or (byte)'_') return Confirmation.No;
        if (window[start - 1] == ':' && IsImageTag(ref window, start - 1)) return Confirmation.No;
        uint address = 0;
        for (int i = 0; i < 4; i++)
        {
            if (i > 0 && window[at++] != '.') return Confirmation.No;
            int octet = Octet(ref window, ref at, ref digits);
            if (octet < 0) return Confirmation.No;
            address = (address << 8) | (uint)octet;
        }

        if (window.TouchesAfter(at) || (window[at] is (byte)'.' or (byte)'-' && Ascii.IsLetterOrDigit(window[at + 1]))) return Confirmation.No;
        if (IsNoMachine(address) || IsPrivate(address) != isPrivate) return Confirmation.No;
        // "pakket==10.2.0.14" pins a version.
        if (window[start - 1] == '=' && window[start - 2] == '=') return Confirmation.Yes(start, at - start, Confidence.Likely, ContextNeed.Near);
        if (window[start - 1] == '@' && !IsLogin(ref window, start)) return Confirmation.Yes(start, at - start, Confidence.Likely, ContextNeed.Near);
        bool isSure = isPrivate || digits >= 8 || window[at] is (byte)':' or (byte)'/' && Ascii.IsDigit(window[at + 1]);
        return Confirmation.Yes(start, at - start, Confidence.Likely, isSure && !IsAmongVersions(ref window, start) ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>"registry.example/app:1.2.3.4" is the version of an image.</summary>
    static bool IsImageTag(ref Window window, int colon)
    {
        for (int i = colon - 1; i > 0 && window[i] > ' ' && window[i] is not ((byte)'"' or (byte)'\'' or (byte)'<' or (byte)'>' or (byte)'('); i--)
            if (window[i] == '/') return true;
        return false;
    }

    /// <summary>True when the line before it speaks of versions: "versie 12.4.151.213 crasht, 16.23.41.57 niet".</summary>
    static bool IsAmongVersions(ref Window window, int start)
    {
        int from = Math.Max(0, start - LineReach);
        ReadOnlySpan<byte> line = window.Slice(from, start - from);
        line = line[(line.LastIndexOf((byte)'\n') + 1)..];
        return line.IndexOf("ersi"u8) >= 0 || line.IndexOf("uild"u8) >= 0 || line.IndexOf("elease"u8) >= 0 || line.IndexOf("pdate"u8) >= 0;
    }

    /// <summary>"ssh jan@198.51.100.23", "://jan@198.51.100.23": programs that log in stand before it on the line.</summary>
    static bool IsLogin(ref Window window, int start)
    {
        for (int i = start - 2; i >= 0 && start - i < 48 && window[i] != '\n'; i--)
            if (window[i] is (byte)'/' or (byte)'s' && (window.Has(i - 1, "//"u8) || window.HasWord(i, "ssh"u8) || window.HasWord(i, "scp"u8) || window.HasWord(i, "sftp"u8))) return true;
        return false;
    }

    static int Octet(ref Window window, ref int at, ref int digits)
    {
        int start = at, value = 0;
        while (at - start < 3 && Ascii.IsDigit(window[at])) value = value * 10 + window[at++] - '0';
        int length = at - start;
        digits += length;
        return length == 0 || value > 255 || (length > 1 && window[start] == '0') ? -1 : value;
    }

    static bool IsNoMachine(uint address) => address >> 24 is 0 or 127 || address >= 0xFF00_0000;

    static bool IsPrivate(uint address)
        => address >> 24 == 10 || address >> 16 is 0xC0A8 or 0xA9FE || address >> 20 == 0xAC1;
}
