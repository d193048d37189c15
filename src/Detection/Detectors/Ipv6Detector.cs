using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds IPv6 addresses in all forms of RFC 4291, from their first digit or their double colon.</summary>
/// <remarks>
/// A group of three or four hexadecimal digits is required, which leaves out times and hardware addresses; loopback is no hit. An address
/// without any decimal digit and without a double colon is not looked for: there is practically none.
/// </remarks>
public sealed class Ipv6Detector : WindowDetector
{
    public override string Kind => "ip-address";

    public override AnchorSet Anchors => AnchorSet.DigitRun | AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["::"];

    public override int MaxBefore => Ipv6Text.MaxLength + 2;

    public override int MaxLead => Ipv6Text.MaxLength;

    public override int MaxAfter => Ipv6Text.MaxLength + 3;

    /// <summary>Only hexadecimal digits and colons can still become part of an address.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && IsPart(before[^(length + 1)])) length++;
        return length;
    }

    /// <summary>An address that starts with its first decimal digit, and one with more before it.</summary>
    public override int DigitForms => 2;

    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (digits > 4) return DigitStep.No;
        if (form == 1 || after == 'a') return DigitStep.Ask;
        if (after == ':') return state != DigitStep.Start && digits == 0 ? DigitStep.Ask : 1;
        return DigitStep.No;
    }

    public override bool MayStandIn(int form, int letters, int characters) => letters >= 0 && letters + characters <= 4;

    public override bool MayFollow(int form, byte before, int digit)
        => form == 1 ? IsPart(before) : !IsPart(before) && !Ascii.IsLetter(before) && before is not ((byte)'-' or (byte)'_' or (byte)'.');

    /// <summary>An address with digits earlier on was asked about there.</summary>
    public override bool MayGoOn(int form, byte before) => form == 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        while (window.Anchor - start < MaxLead && IsPart(window[start - 1])) start--;
        if (IsPart(window[start - 1]) || HasEarlierAnchor(ref window, start)) return Confirmation.No;
        if (window[start] == ':' && window[start + 1] != ':') start++;
        if (window.TouchesBefore(start) || window[start - 1] is (byte)'-' or (byte)'_' or (byte)'.') return Confirmation.No;

        int end = Ipv6Text.Read(ref window, start, out int longest);
        if (end < 0 || longest < 3 || window.TouchesAfter(end) || window[end] == ':') return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Likely);
    }

    static bool HasEarlierAnchor(ref Window window, int start)
    {
        for (int i = start; i < window.Anchor; i++)
            if (Ascii.IsDigit(window[i]) || (window[i] == ':' && window[i + 1] == ':')) return true;
        return false;
    }

    static bool IsPart(byte b) => b == ':' || Ascii.IsHex(b);
}
