using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds Dutch grid positions (Rijksdriehoek, EPSG:28992): X 7,000 to 300,000 and Y 289,000 to 629,000 metres.</summary>
/// <remarks>
/// Two six-digit numbers side by side can be anything, so without labels ("X:", "POINT(") context is needed. Pairs in whole kilometres
/// are map sheets or bounding boxes and no hits.
/// </remarks>
public sealed class RdCoordinatesDetector : WindowDetector
{
    public override string Kind => "rd-coordinates";

    public override AnchorSet Anchors => AnchorSet.DigitRun;

    public override int MaxBefore => 32;

    public override int MaxAfter => 80;

    public override int MaxLead => 0;

    const int Whole = 1, Decimal = 2, Gap = 3;

    /// <summary>The second number has six digits; where more than one sign or a label stands between, the groups do not tell.</summary>
    internal override int Follow(int form, int state, int digits, byte after) => state switch
    {
        DigitStep.Start => digits is < 4 or > 6 ? DigitStep.No : after == '.' ? Decimal : after == ',' ? Whole : Behind(after),
        Decimal => digits == 0 ? DigitStep.No : Behind(after),
        Whole when digits is > 0 and <= 3 => Behind(after),
        _ => digits == 0 ? DigitStep.Ask : digits == 6 && !Ascii.IsLetter(after) ? DigitStep.Ask : DigitStep.No,
    };

    /// <summary>Behind the first number: nothing can be read on behind a hyphen or another point; a label or other sign may follow.</summary>
    static int Behind(byte after) => after switch
    {
        (byte)'-' or (byte)'.' => DigitStep.No,
        (byte)' ' or (byte)',' or (byte)'/' or (byte)'\n' => Gap,
        _ => DigitStep.Ask,
    };

    public override bool MayFollow(int form, byte before, int digit) => before != '-' && !Ascii.IsLetterOrDigit(before);

    public override bool MayGoOn(int form, byte before) => before is not ((byte)'.' or (byte)',');

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor;
        if (FractionNumber.IsInside(ref window, at) || window[at - 1] == '-') return Confirmation.No;
        FractionNumber x = ReadMetres(ref window, at);
        if (x.End < 0 || x.Value is < 7_000 or > 300_000) return Confirmation.No;
        int second = CoordinateGap.Skip(ref window, x.End, out bool isLabelled);
        if (second < 0) return Confirmation.No;
        FractionNumber y = ReadMetres(ref window, second);
        if (y.End < 0 || y.Value is < 289_000 or > 629_000 || IsRound(x, y)) return Confirmation.No;
        if (window.TouchesAfter(y.End) || !NumberSurroundings.MayEnd(ref window, y.End)) return Confirmation.No;

        isLabelled |= CoordinateGap.HasLabelBefore(ref window, at);
        int length = y.End - at;
        return isLabelled
            ? Confirmation.Yes(at, length, Confidence.Likely)
            : Confirmation.Yes(at, length, Confidence.Likely, ContextNeed.Near);
    }

    /// <summary>A comma between the two numbers is no decimal comma: then the number ends before it.</summary>
    static FractionNumber ReadMetres(ref Window window, int at)
    {
        FractionNumber number = FractionNumber.Read(ref window, at);
        if (number.Decimals <= 3) return number;
        return number with { Value = Math.Floor(number.Value), Decimals = 0, Significant = 0, End = number.End - number.Decimals - 1 };
    }

    static bool IsRound(FractionNumber x, FractionNumber y)
        => x.Significant == 0 && y.Significant == 0 && x.Value % 1000 == 0 && y.Value % 1000 == 0;
}
