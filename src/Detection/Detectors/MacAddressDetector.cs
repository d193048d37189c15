using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds hardware addresses (MAC, EUI-48): six pairs with colons or hyphens, or three groups of four with dots.</summary>
/// <remarks>One separator throughout; all zeros and all ones name no device. Works from the first decimal digit back: one without any is not looked for.</remarks>
public sealed class MacAddressDetector : WindowDetector
{
    const int Pairs = 17;
    const int Fours = 14;

    public override string Kind => "mac-address";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => Pairs + 2;

    public override int MaxLead => Pairs - 1;

    public override int MaxAfter => Pairs + 3;

    /// <summary>Only hexadecimal digits and separators can still become part of an address.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && IsPart(before[^(length + 1)])) length++;
        return length;
    }

    /// <summary>An address that starts with its first decimal digit, one with hexadecimal letters or groups of them before it, and one that starts behind a sign.</summary>
    public override int DigitForms => 3;

    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (form == 1) return digits <= 4 ? DigitStep.Ask : DigitStep.No;
        if (digits < 4 && after == 'a') return DigitStep.Ask;
        int separator = state == DigitStep.Start ? after : state & 0xFF, group = separator == '.' ? 4 : 2, groups = (state >> 8) + 1;
        bool isSeparator = separator is ':' or '-' or '.';
        if (!isSeparator || digits != group) return DigitStep.No;
        if (separator == '.' && groups == 3) return DigitStep.Ask;
        return after == separator ? groups << 8 | separator : DigitStep.No;
    }

    public override bool MayStandIn(int form, int letters, int characters) => letters >= 0 && letters + characters is 2 or 4;

    public override bool MayFollow(int form, byte before, int digit) => form switch
    {
        0 => !IsPart(before) && !Ascii.IsLetterOrDigit(before),
        1 => IsPart(before),
        _ => IsPart(before) && !Ascii.IsHex(before),
    };

    internal override bool LooksFurtherBack => true;

    /// <summary>A sign between two groups has a hexadecimal letter before it.</summary>
    internal override bool MayStandBehind(int form, byte behind, byte before) => form != 1 || Ascii.IsHex(before) || Ascii.IsHex(behind);

    /// <summary>An address with digits earlier on was asked about there.</summary>
    public override bool MayGoOn(int form, byte before) => form == 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        while (window.Anchor - start < MaxLead && IsPart(window[start - 1]))
        {
            start--;
            if (Ascii.IsDigit(window[start])) return Confirmation.No;
        }

        while (start < window.Anchor && !Ascii.IsHex(window[start])) start++;
        byte separator = window[start + 2] is (byte)':' or (byte)'-' ? window[start + 2] : window[start + 4];
        int group = separator == '.' ? 4 : 2, length = separator == '.' ? Fours : Pairs;
        if (separator is not ((byte)':' or (byte)'-' or (byte)'.') || !IsAddress(ref window, start, length, group, separator)) return Confirmation.No;
        if (window.TouchesBefore(start) || window.TouchesAfter(start + length)) return Confirmation.No;
        if (window[start + length] == separator && Ascii.IsHex(window[start + length + 1])) return Confirmation.No;
        return Confirmation.Yes(start, length, Confidence.Likely);
    }

    static bool IsAddress(ref Window window, int start, int length, int group, byte separator)
    {
        bool isZero = true, isOne = true;
        for (int i = 0; i < length; i++)
        {
            byte b = window[start + i];
            if (i % (group + 1) == group)
            {
                if (b != separator) return false;
                continue;
            }

            if (!Ascii.IsHex(b)) return false;
            isZero &= b == '0';
            isOne &= Ascii.ToLower(b) == 'f';
        }

        return !isZero && !isOne;
    }

    static bool IsPart(byte b) => Ascii.IsHex(b) || b is (byte)':' or (byte)'-' or (byte)'.';
}
