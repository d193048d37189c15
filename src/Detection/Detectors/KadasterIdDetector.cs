using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds identifiers of the Kadaster registers: <c>NL.IMKAD.Persoon.123456</c> names a person, the others an object.</summary>
public sealed class KadasterIdDetector(bool isPerson) : WindowDetector
{
    public override string Kind => isPerson ? "kadaster-person" : "cadastral";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["nl.imkad."];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 72;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, word = start + 9;
        int at = window.WordEnd(word, most: 32);
        bool namesPerson = window.Has(word, "persoon"u8) || window.Has(word, "natuurlijkpersoon"u8);
        if (window[at] != '.' || namesPerson != isPerson) return Confirmation.No;
        int digits = ++at;
        while (at - digits < 20 && Ascii.IsDigit(window[at])) at++;
        return at == digits || window.TouchesAfter(at) ? Confirmation.No : Confirmation.Yes(start, at - start, Confidence.Certain);
    }
}
