using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds German licence plates (<c>AC-AB 1234</c>), which are common in the border region; always with a word nearby.</summary>
/// <remarks>One to three letters for the district, one or two letters, one to four digits, and E or H for electric and historic cars.</remarks>
public sealed class GermanPlateDetector : WindowDetector
{
    public override string Kind => "licence-plate";

    public override AnchorSet Anchors => AnchorSet.CapitalWord;

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 24;

    public override int DigitWithin => 8;

    public override bool MayBeWord(int letters, byte after) => letters is >= 1 and <= 3 && after is (byte)'-' or (byte)' ';

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (window.TouchesBefore(start) || window[start - 1] == '-') return Confirmation.No;
        int at = Letters(ref window, start, most: 3);
        if (at < 0 || window[at] is not ((byte)'-' or (byte)' ')) return Confirmation.No;
        at = Letters(ref window, at + 1, most: 2);
        if (at < 0) return Confirmation.No;
        if (window[at] is (byte)' ' or (byte)'-') at++;

        int digits = at;
        if (window[at] == '0') return Confirmation.No;
        while (at - digits < 4 && Ascii.IsDigit(window[at])) at++;
        if (at == digits) return Confirmation.No;
        if (window[at] is (byte)'E' or (byte)'H') at++;
        if (window.TouchesAfter(at) || (window[at] == '-' && Ascii.IsLetterOrDigit(window[at + 1]))) return Confirmation.No;
        return Confirmation.Yes(start, at - start, Confidence.Likely, ContextNeed.Near);
    }

    /// <summary>Index after one to <paramref name="most"/> capitals, or -1 when there are none or more.</summary>
    static int Letters(ref Window window, int at, int most)
    {
        int end = at;
        while (end - at <= most && Ascii.IsUpper(window[end])) end++;
        return end > at && end - at <= most ? end : -1;
    }
}
