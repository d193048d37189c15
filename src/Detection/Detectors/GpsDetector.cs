using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds WGS84 positions precise to a house: four decimals are about ten metres.</summary>
/// <remarks>
/// A pair within the Netherlands counts by itself, in either order, also in a map link. Elsewhere five decimals and context are needed:
/// two decimal numbers are common. Coarser pairs, rounded pairs and whole minutes point at a region and are no hits.
/// </remarks>
public sealed class GpsDetector : WindowDetector
{
    const int HouseDecimals = 4;

    public override string Kind => "gps";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 32;

    public override int MaxAfter => 96;

    public override int MaxLead => 1;

    /// <inheritdoc/>
    public override int OpenTail(ReadOnlySpan<byte> before) => before is [.., (byte)'-'] ? 1 : 0;

    /// <summary>Degrees with a sign behind them, or a number with a fraction as precise as a house.</summary>
    internal override int Follow(int form, int state, int digits, byte after)
    {
        bool isFraction = after is (byte)'.' or (byte)',';
        return state switch
        {
            DigitStep.Start when after == GroupEnd.Foreign => digits <= 3 ? DigitStep.Ask : DigitStep.No,
            DigitStep.Start => digits <= 6 && isFraction ? 1 : DigitStep.No,
            1 => digits < HouseDecimals || after is (byte)'-' or (byte)'.' ? DigitStep.No : after is (byte)',' or (byte)' ' or (byte)'/' or (byte)'\n' ? 2 : DigitStep.Ask,
            // Labels and signs may stand between the two numbers.
            _ => digits == 0 || (digits <= 6 && isFraction) ? DigitStep.Ask : DigitStep.No,
        };
    }

    public override bool MayFollow(int form, byte before, int digit) => !Ascii.IsLetterOrDigit(before);

    public override bool MayGoOn(int form, byte before) => before is not ((byte)'.' or (byte)',');

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        if (FractionNumber.IsInside(ref window, at)) return Confirmation.No;
        FractionNumber first = FractionNumber.Read(ref window, at);
        if (first.End < 0) return Confirmation.No;
        return first.Decimals < HouseDecimals ? Degrees(ref window, at) : Pair(ref window, at, first);
    }

    static Confirmation Pair(ref Window window, int at, FractionNumber first)
    {
        int secondAt = CoordinateGap.Skip(ref window, first.End, out bool isLabelled);
        if (secondAt < 0) return Confirmation.No;
        bool isWest = window[secondAt] == '-';
        FractionNumber second = FractionNumber.Read(ref window, isWest ? secondAt + 1 : secondAt);
        if (second.End < 0 || second.Decimals < HouseDecimals || window.TouchesAfter(second.End) || !IsPrecise(first, second)) return Confirmation.No;

        bool isNegative = window[at - 1] == '-' && !window.TouchesBefore(at - 1);
        int start = isNegative ? at - 1 : at, length = second.End - start;
        isLabelled |= window[at - 1] == '@' || CoordinateGap.HasLabelBefore(ref window, start);
        bool isDutch = !isNegative && !isWest && (IsDutch(first.Value, second.Value) || IsDutch(second.Value, first.Value));
        if (isDutch) return Confirmation.Yes(start, length, isLabelled ? Confidence.Certain : Confidence.Likely);
        if (first.Value > 180 || second.Value > 180 || (first.Value > 90 && second.Value > 90)) return Confirmation.No;
        if (isLabelled) return Confirmation.Yes(start, length, Confidence.Likely);
        bool isFine = first.Decimals > HouseDecimals && second.Decimals > HouseDecimals;
        return isFine ? Confirmation.Yes(start, length, Confidence.Likely, ContextNeed.Near) : Confirmation.No;
    }

    /// <summary>Zeros at the end of both are a grid or a bounding box, not a measured place.</summary>
    static bool IsPrecise(FractionNumber first, FractionNumber second) => first.Significant >= 3 && second.Significant >= 3;

    static bool IsDutch(double latitude, double longitude)
        => latitude is >= 50.7 and <= 53.7 && longitude is >= 3.2 and <= 7.3;

    static Confirmation Degrees(ref Window window, int at)
    {
        int end = DegreeReader.End(ref window, at, out bool isLatitude);
        if (end < 0) return Confirmation.No;
        int next = window.SkipSpaces(end, most: 2);
        if (window[next] is (byte)',' or (byte)';' or (byte)'/') next = window.SkipSpaces(next + 1, most: 2);
        int secondEnd = DegreeReader.End(ref window, next, out bool isSecondLatitude);
        return secondEnd < 0 || isLatitude == isSecondLatitude ? Confirmation.No : Confirmation.Yes(at, secondEnd - at, Confidence.Certain);
    }
}
