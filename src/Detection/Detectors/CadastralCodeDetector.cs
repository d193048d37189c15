using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds cadastral designations in code: <c>APD01 K 4550 A4</c>: municipality, section, parcel and index.</summary>
/// <remarks>Source: Kadaster. Three letters and two digits, one or two letters, one to five digits, and A, G or D with up to four digits.</remarks>
public sealed class CadastralCodeDetector : WindowDetector
{
    public override string Kind => "cadastral";

    public override AnchorSet Anchors => AnchorSet.CapitalWord;

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 32;

    public override int DigitWithin => 4;

    public override int CapitalsInRow => 3;

    public override bool MayBeWord(int letters, byte after) => letters == 3 && Ascii.IsDigit(after);

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start;
        if (window.TouchesBefore(start) || !Runs.Skip(ref window, ref at, 3, 3, Ascii.IsUpper) || !Runs.Skip(ref window, ref at, 2, 2, Ascii.IsDigit)) return Confirmation.No;
        bool isSplit = Runs.SkipSeparator(ref window, ref at);
        if (!Runs.Skip(ref window, ref at, 1, 2, Ascii.IsUpper)) return Confirmation.No;
        isSplit &= Runs.SkipSeparator(ref window, ref at);
        int end = CadastralParcel.End(ref window, at);
        if (end < 0) return Confirmation.No;
        return Confirmation.Yes(start, end - start, Confidence.Likely, isSplit ? ContextNeed.None : ContextNeed.Near);
    }
}
