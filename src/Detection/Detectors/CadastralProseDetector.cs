using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds cadastral designations in prose: <c>sectie K, nummer 4550 A4</c> and <c>perceel Maastricht A 1234</c>.</summary>
/// <remarks>The second form is one to four words of the municipality, the section and the parcel, behind the word "perceel" or "kadastraal bekend".</remarks>
public sealed class CadastralProseDetector : WindowDetector
{
    const int MaxWords = 4;

    public override string Kind => "cadastral";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["sectie ", "sectie: ", "sectie:", "perceel ", "percelen ", "kadastraal bekend "];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 144;

    private protected override Confirmation Decide(ref Window window)
    {
        return window.Has(window.Anchor, "sectie"u8) ? Section(ref window, window.Anchor) : Municipality(ref window, window.Anchor);
    }

    static Confirmation Section(ref Window window, int start)
    {
        int at = window.SkipSpaces(window[start + 6] == ':' ? start + 7 : start + 6, most: 2);
        if (!Runs.Skip(ref window, ref at, 1, 2, Ascii.IsUpper) || Ascii.IsLetter(window[at])) return Confirmation.No;
        if (window[at] is (byte)',' or (byte)';') at++;
        at = window.SkipSpaces(at, most: 2);
        // A form has the parts on lines of their own.
        if (window[at] == '\r') at++;
        if (window[at] == '\n') at = window.SkipSpaces(at + 1, most: 4);
        int word = Word(ref window, at);
        at += word;
        if (word > 0 && window[at] == ':') at++;
        at = window.SkipSpaces(at, most: 2);
        int end = CadastralParcel.End(ref window, at);
        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely, word > 0 ? ContextNeed.None : ContextNeed.Near);
    }

    static Confirmation Municipality(ref Window window, int anchor)
    {
        int at = window.WordEnd(anchor, most: 12) + 1;
        if (window.Has(at, "bekend "u8)) at += 7;
        if (window.Has(at, "als "u8)) at += 4;
        if (window.Has(at, "gemeente "u8)) at += 9;
        int start = at;
        if (!Ascii.IsUpper(window[start])) return Confirmation.No;
        for (int words = 0; words < MaxWords; words++)
        {
            int end = window.WordEnd(at, most: 24);
            if (end == at || window[end] != ' ') return Confirmation.No;
            at = end + 1;
            int section = at;
            if (!Runs.Skip(ref window, ref section, 1, 2, Ascii.IsUpper) || !Runs.SkipSeparator(ref window, ref section)) continue;
            int parcel = CadastralParcel.End(ref window, section);
            if (parcel > 0) return Confirmation.Yes(start, parcel - start, Confidence.Likely);
        }

        return Confirmation.No;
    }

    /// <summary>Length of the word between section and number, or 0.</summary>
    static int Word(ref Window window, int at)
    {
        if (window.Has(at, "perceelnummer"u8)) return 13;
        if (window.Has(at, "perceelnr."u8)) return 10;
        if (window.Has(at, "nummers "u8) || window.Has(at, "perceel "u8)) return 7;
        if (window.Has(at, "nummer "u8) || window.Has(at, "nummer:"u8)) return 6;
        if (window.Has(at, "nrs. "u8)) return 4;
        if (window.Has(at, "nr. "u8) || window.Has(at, "no. "u8)) return 3;
        return window.Has(at, "nr "u8) ? 2 : 0;
    }
}
