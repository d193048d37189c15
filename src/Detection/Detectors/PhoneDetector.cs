using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds Dutch telephone numbers by the numbering plan, and international numbers by their plus or 00.</summary>
/// <remarks>
/// Half of all "0 and nine digits" is a possible number, so a Dutch number counts by itself only when it is international, mobile, or
/// grouped after its area code. Bare digits need context. The first group has at least two digits, which leaves out ISBNs; the total is
/// fixed, which leaves out dates. Emergency numbers, 14 0xx, 0800, 0900 and other service numbers belong to desks and are no hits.
/// </remarks>
public sealed class PhoneDetector : WindowDetector
{
    static ReadOnlySpan<byte> Separators => " -./"u8;

    public override string Kind => "phone";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 8;

    public override int MaxAfter => 48;

    public override int MaxLead => 2;

    /// <summary>Only a plus and a bracket before it can still become part of a number.</summary>
    public override int OpenTail(ReadOnlySpan<byte> before)
    {
        int length = 0;
        while (length < before.Length && before[^(length + 1)] is (byte)'+' or (byte)'(') length++;
        return length;
    }

    /// <summary>Behind a plus, or by its first digits.</summary>
    public override int DigitForms => 2;

    /// <summary>The state is the number of digits; the shortest number with a plus has seven, without it eight.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (state == DigitStep.Start && digits < 2 && form == 1) return DigitStep.No;
        int count = state + digits;
        bool isLetter = Ascii.IsLetter(after);
        if (count >= 7) return state + digits <= 10 && isLetter ? DigitStep.No : DigitStep.Ask;
        return isLetter || after is (byte)',' or (byte)':' or (byte)'\n' or GroupEnd.Foreign ? DigitStep.No : Math.Max(1, count);
    }

    public override bool MayFollow(int form, byte before, int digit) => form == 0 ? before == '+' : before != '+' && digit is 0 or 3 && !Ascii.IsLetterOrDigit(before);

    public override bool MayGoOn(int form, byte before) => before is not ((byte)'.' or (byte)',' or (byte)'-' or (byte)'_' or (byte)'+');

    private protected override Confirmation Decide(ref Window window)
    {
        int first = window.Anchor;
        byte before = window[first - 1];
        if (before == '+') return International(ref window, first, first - 1);
        if (window[first] == '0' && window[first + 1] == '0') return International(ref window, first + 2, first);
        if (window[first] == '0') return National(ref window, first);
        return window[first] == '3' && window[first + 1] == '1' ? WithoutPlus(ref window, first) : Confirmation.No;
    }

    static Confirmation International(ref Window window, int at, int start)
    {
        bool isBracketed = window[start - 1] == '(';
        if (isBracketed) start--;
        if (!MayStart(ref window, start)) return Confirmation.No;
        int codeLength = CountryCodes.Length(window[at], window[at + 1], window[at + 2]);
        if (codeLength == 0) return Confirmation.No;

        bool isDutch = window[at] == '3' && window[at + 1] == '1';
        int rest = SkipTrunkZero(ref window, at + codeLength, isBracketed);
        var number = new NumberReader();
        number.Begin(ref window, rest);
        if (number.Count == 0) return Confirmation.No;
        number.ReadTo(ref window, isDutch ? 9 : 6, Separators);
        if (!isDutch) ReadOn(ref window, ref number);
        if (!MayEnd(ref window, number.End)) return Confirmation.No;

        bool exists = isDutch ? DutchNumberPlan.Of(number.Digits, out _) != DutchNumberPlan.Use.None : number.Count is >= 6 and <= 12;
        if (!exists) return Confirmation.No;
        bool isPlus = window[at - 1] == '+';
        bool isSure = isDutch || (isPlus && number.Count >= 7);
        // 00 32 and 00 49 with a space behind the code are written by people; elsewhere two zeros begin many numbers.
        bool isNeighbour = !isPlus && number.Count >= 8 && window[rest - 1] == ' ' && (window.Has(at, "32"u8) || window.Has(at, "49"u8));
        return Confirmation.Yes(start, number.End - start, isSure ? Confidence.Certain : Confidence.Likely, isPlus || isDutch || isNeighbour ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>A foreign number has no fixed length: groups are taken while they are joined by the separator used so far.</summary>
    static void ReadOn(ref Window window, ref NumberReader number)
    {
        while (number.Count < 12)
        {
            NumberReader longer = number;
            if (!longer.Next(ref window, Separators) || longer.Count > 13 || longer.IsMixed) return;
            number = longer;
        }
    }

    static int SkipTrunkZero(ref Window window, int at, bool isBracketed)
    {
        if (isBracketed && window[at] == ')') at++;
        if (window[at] is (byte)' ' or (byte)'-' or (byte)'.') at++;
        if (window[at] == '(' && window[at + 1] == '0')
        {
            at += 2;
            if (window[at] == ')') return SkipOne(ref window, at + 1);
            return at;
        }

        if (window[at] == '(') at++;
        return window[at] == '0' ? SkipOne(ref window, at + 1) : at;
    }

    static int SkipOne(ref Window window, int at) => Separators.Contains(window[at]) ? at + 1 : at;

    static Confirmation National(ref Window window, int first)
    {
        int start = window[first - 1] == '(' ? first - 1 : first;
        if (!MayStart(ref window, start)) return Confirmation.No;
        var number = new NumberReader();
        number.Begin(ref window, first);
        int areaDigits = number.Count;
        if (areaDigits is < 2 or > 10) return Confirmation.No;
        bool isSplit = ReadSubscriber(ref window, ref number, out int end);
        if (!MayEnd(ref window, end)) return Confirmation.No;

        DutchNumberPlan.Use use = DutchNumberPlan.Of(number.Digits[1..], out int areaLength);
        if (use is DutchNumberPlan.Use.None or DutchNumberPlan.Use.Service) return Confirmation.No;
        int length = end - start;
        bool isNatural = isSplit && areaDigits == areaLength + 1;
        if (use == DutchNumberPlan.Use.Mobile)
            return Confirmation.Yes(start, length, isNatural ? Confidence.Certain : Confidence.Likely);
        return Confirmation.Yes(start, length, Confidence.Likely, isNatural ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>Reads the groups after the area code, which may be closed by a bracket or followed by " - ". True when there was a separation.</summary>
    static bool ReadSubscriber(ref Window window, ref NumberReader number, out int end)
    {
        end = number.End;
        int wanted = number.Digits[..2] is [0, 8 or 9] && number.Count == 4 && number.Digits[2] == 0 ? 8 : 10;
        if (number.Count >= wanted) return false;
        number.Continue(ref window, AreaEnd(ref window, number.End));
        number.ReadTo(ref window, wanted, Separators);
        if (wanted == 8 && number.Count < 11) number.ReadTo(ref window, 11, Separators);
        end = number.End;
        return number.Count >= 8;
    }

    static int AreaEnd(ref Window window, int at)
    {
        if (window[at] == ')') at++;
        if (window[at] == ' ' && window[at + 1] is (byte)'-' or (byte)'/' && window[at + 2] == ' ') return at + 3;
        return SkipOne(ref window, at);
    }

    static Confirmation WithoutPlus(ref Window window, int first)
    {
        if (!MayStart(ref window, first)) return Confirmation.No;
        var number = new NumberReader();
        number.Begin(ref window, first);
        number.ReadTo(ref window, 11, Separators);
        bool exists = number.Count == 11 && MayEnd(ref window, number.End)
            && DutchNumberPlan.Of(number.Digits[2..], out _) is DutchNumberPlan.Use.Mobile or DutchNumberPlan.Use.Geographic;
        return exists ? Confirmation.Yes(first, number.End - first, Confidence.Likely, ContextNeed.Near) : Confirmation.No;
    }

    static bool MayStart(ref Window window, int start)
    {
        if (window.TouchesBefore(start)) return false;
        byte before = window[start - 1];
        return !(before is (byte)'.' or (byte)',' or (byte)'-' or (byte)'_' && Ascii.IsLetterOrDigit(window[start - 2])) && before != '+';
    }

    static bool MayEnd(ref Window window, int end)
    {
        if (window.TouchesAfter(end)) return false;
        return !(window[end] is (byte)'.' or (byte)',' or (byte)'-' && Ascii.IsDigit(window[end + 1]));
    }
}
