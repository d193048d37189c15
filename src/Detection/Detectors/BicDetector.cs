using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds bank identifier codes (BIC, ISO 9362): four letters, a country, two or five more characters.</summary>
/// <remarks>Any capital word of eight letters may look like one, so it counts with a word nearby, or beside an account number.</remarks>
public sealed class BicDetector : WindowDetector
{
    const int Reach = 100;

    public override string Kind => "bic";

    public override AnchorSet Anchors => AnchorSet.CapitalWord;

    public override int MaxBefore => Reach;

    public override int MaxLead => 0;

    public override int MaxAfter => Reach + 12;

    public override int CapitalsInRow => 6;

    public override bool MayBeWord(int letters, byte after) => letters is >= 6 and <= 11;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, length = 0;
        while (length < 12 && (Ascii.IsUpper(window[start + length]) || Ascii.IsDigit(window[start + length]))) length++;
        if (length is not (8 or 11) || window.TouchesBefore(start) || window.TouchesAfter(start + length)) return Confirmation.No;
        for (int i = 0; i < 6; i++)
            if (!Ascii.IsUpper(window[start + i])) return Confirmation.No;
        if (!CountryLetters.IsCountry(window[start + 4], window[start + 5])) return Confirmation.No;
        bool isBesideAccount = HasAccount(ref window, start - Reach, start) || HasAccount(ref window, start + length, start + length + Reach);
        return Confirmation.Yes(start, length, Confidence.Likely, isBesideAccount ? ContextNeed.None : ContextNeed.Near);
    }

    /// <summary>True when something with the beginning of an IBAN stands between these places.</summary>
    static bool HasAccount(ref Window window, int from, int to)
    {
        for (int i = Math.Max(0, from); i < to - 12; i++)
        {
            if (!Ascii.IsUpper(window[i])) continue;
            bool isStart = Ascii.IsUpper(window[i + 1]) && Ascii.IsDigit(window[i + 2]) && Ascii.IsDigit(window[i + 3]) && !window.TouchesBefore(i);
            if (isStart && !IbanStructure.Of(window[i], window[i + 1]).IsEmpty && Ascii.IsLetterOrDigit(window[i + 5])) return true;
        }

        return false;
    }
}
