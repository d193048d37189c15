using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds payment card numbers: a scheme's prefix and length, and the Luhn check.</summary>
/// <remarks>
/// Maestro's prefixes are too broad to stand alone and need grouping or context, as do 13-digit numbers, which are usually article codes.
/// A grouped number that fails Luhn is reported when it is labelled. BAG identifiers start with 0 or 1 and fall out at the first digit.
/// </remarks>
public sealed class CardDetector : WindowDetector
{
    static ReadOnlySpan<byte> Separators => " -"u8;

    public override string Kind => "card";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 3;

    public override int MaxLead => 0;

    public override int MaxAfter => 48;

    /// <summary>One piece, or groups of 4 4 4 4, 4 4 4 4 3, 4 6 5 and 4 6 4; the state is the separator, with the number of groups.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        if (state == DigitStep.Start && digits >= 12) return Ascii.IsLetter(after) ? DigitStep.No : DigitStep.Ask;
        int groups = state >> 8, separator = state == DigitStep.Start ? after : state & 0xFF;
        if (groups == 1 && digits == 6 && after == separator) return 4 << 8 | separator;
        if (groups == 4) return digits is 4 or 5 && !Ascii.IsLetter(after) ? DigitStep.Ask : DigitStep.No;
        if (digits != 4) return DigitStep.No;
        if (groups == 3) return Ascii.IsLetter(after) ? DigitStep.No : DigitStep.Ask;
        return Separators.Contains((byte)separator) && after == separator ? (groups + 1) << 8 | separator : DigitStep.No;
    }

    public override bool MayFollow(int form, byte before, int digit) => digit is >= 2 and <= 8 && !Ascii.IsLetterOrDigit(before);

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window[start] is < (byte)'2' or > (byte)'8') return Confirmation.No;
        if (window.TouchesBefore(start) || IsContinuedBefore(ref window, start)) return Confirmation.No;

        var number = new NumberReader();
        number.Begin(ref window, start);
        if (number.Count is < 4 or (> 6 and < 12)) return Confirmation.No;
        while (number.Count < 16 && number.Next(ref window, Separators)) { }
        bool isNineteen = number.Count == 16 && number.Separator != 0 && HasThreeMore(ref window, in number);
        if (isNineteen) number.Next(ref window, Separators);
        if (number.Count is < 12 or > 19 || number.IsMixed || !MayEnd(ref window, number.End)) return Confirmation.No;
        return Judge(in number);
    }

    static Confirmation Judge(in NumberReader number)
    {
        int length = number.End - number.Start;
        bool isGrouped = number.Shape is 0x4444 or 0x465 or 0x464 or 0x44443;
        bool isKnown = CardIssuer.IsKnown(number.Digits);
        if (!isGrouped && !number.IsOneGroup) return Confirmation.No;
        if (!isKnown && !CardIssuer.IsMaestro(number.Digits)) return Confirmation.No;
        if (!Luhn.Passes(number.Digits))
            return isKnown ? Confirmation.Yes(number.Start, length, Confidence.Likely, ContextNeed.Label) : Confirmation.No;

        bool needsHelp = !isKnown && !isGrouped || number.Count < 14;
        return Confirmation.Yes(number.Start, length, isGrouped && isKnown ? Confidence.Certain : Confidence.Likely, needsHelp ? ContextNeed.Near : ContextNeed.None);
    }

    static bool HasThreeMore(ref Window window, in NumberReader number)
        => window[number.End] == number.Separator && Ascii.IsDigit(window[number.End + 1]) && Ascii.IsDigit(window[number.End + 2])
            && Ascii.IsDigit(window[number.End + 3]) && !window.TouchesAfter(number.End + 4);

    static bool IsContinuedBefore(ref Window window, int start)
        => window[start - 1] is (byte)'.' or (byte)',' or (byte)'-' or (byte)'+' && Ascii.IsLetterOrDigit(window[start - 2]);

    static bool MayEnd(ref Window window, int end)
        => !window.TouchesAfter(end) && !(window[end] is (byte)'.' or (byte)',' or (byte)'-' && Ascii.IsDigit(window[end + 1]));
}
