using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds VAT numbers of European countries other than the Netherlands: country, form, check digits.</summary>
/// <remarks>Countries whose check is not published, or too weak, need a word nearby; a number that fails its check needs a label.</remarks>
public sealed class EuVatDetector : WindowDetector
{
    static ReadOnlySpan<byte> Separators => " -."u8;

    public override string Kind => "vat-number";

    public override AnchorSet Anchors => AnchorSet.CapitalWord;

    public override int MaxBefore => 12;

    public override int MaxLead => 0;

    public override int MaxAfter => 48;

    public override int DigitWithin => CodeForm.MaxLength * 2;

    internal override bool MayStandBefore(ReadOnlySpan<byte> letters, byte digit) => letters.Length > 1 && EuVat.Find(letters[0], letters[1]) is not null;

    /// <summary>Two letters for the country and at most two of the code.</summary>
    public override bool MayBeWord(int letters, byte after) => letters is >= 2 and <= 4 && (Ascii.IsDigit(after) || Separators.Contains(after));

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor;
        if (EuVat.Find(window[start], window[start + 1]) is not { } country || !NumberSurroundings.MayStart(ref window, start)) return Confirmation.No;

        Confirmation failing = Confirmation.No;
        Span<byte> buffer = stackalloc byte[CodeForm.MaxLength];
        foreach (CodeForm form in country.Forms)
        {
            Span<byte> code = buffer[..form.Length];
            int end = form.Read(ref window, start, Separators, code);
            if (end < 0 || !NumberSurroundings.MayEnd(ref window, end)) continue;
            if (country.Check is null) return Confirmation.Yes(start, end - start, Confidence.Likely, ContextNeed.Near);
            if (country.Check(code)) return Confirmation.Yes(start, end - start, Confidence.Likely);
            failing = Confirmation.Yes(start, end - start, Confidence.Likely, ContextNeed.Label);
        }

        return failing;
    }
}
