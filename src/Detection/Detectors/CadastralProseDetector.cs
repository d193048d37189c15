using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds cadastral designations in prose: <c>sectie K, nummer 4550 A4</c>, as deeds and permits write them.</summary>
public sealed class CadastralProseDetector : WindowDetector
{
    public override string Kind => "cadastral";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["sectie "];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 64;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start + 7;
        if (!Runs.Skip(ref window, ref at, 1, 2, Ascii.IsUpper) || Ascii.IsLetter(window[at])) return Confirmation.No;
        if (window[at] == ',') at++;
        at = window.SkipSpaces(at, most: 2);
        int word = Word(ref window, at);
        at = window.SkipSpaces(at + word, most: 2);
        int end = CadastralParcel.End(ref window, at);
        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely, word > 0 ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>Length of the word between section and number, or 0.</summary>
    static int Word(ref Window window, int at)
    {
        if (window.Has(at, "perceelnummer "u8)) return 13;
        if (window.Has(at, "perceelnr. "u8)) return 10;
        if (window.Has(at, "nummers "u8) || window.Has(at, "perceel "u8)) return 7;
        if (window.Has(at, "nummer "u8)) return 6;
        if (window.Has(at, "nrs. "u8)) return 4;
        if (window.Has(at, "nr. "u8) || window.Has(at, "no. "u8)) return 3;
        return window.Has(at, "nr "u8) ? 2 : 0;
    }
}
