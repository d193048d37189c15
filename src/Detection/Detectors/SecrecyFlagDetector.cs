using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds a filled-in secrecy indication of the population register: somebody asked that their data are not given out.</summary>
/// <remarks>Source: Logisch Ontwerp BRP, element 70.10 (values 1 to 7), and the field names of the BRP's interfaces. Zero and false are no hits.</remarks>
public sealed class SecrecyFlagDetector : WindowDetector
{
    public override string Kind => "secrecy-flag";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } =
    [
        "70.10", "indicatie geheim", "indicatiegeheim", "indicatie_geheim", "geheimcode", "geheimhoudingpersoonsgegevens",
        "verstrekkingsbeperking", "indicatieverstrekkingsbeperking", "indicatiegeheimhouding",
    ];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 72;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start;
        if (window[start - 1] is (byte)'.' or (byte)',' || Ascii.IsDigit(window[start - 1])) return Confirmation.No;
        if (window.Has(at, "70.10"u8)) at += 5;
        else at = window.WordEnd(at, most: 40);
        if (window.HasWord(window.SkipSpaces(at, most: 1), "geheim"u8)) at = window.SkipSpaces(at, most: 1) + 6;
        if (window[at] == '_') at = window.WordEnd(at + 1, most: 24);

        int value = at;
        while (value - at < 8 && window[value] is (byte)' ' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)'>' or (byte)'|') value++;
        if (value == at) return Confirmation.No;
        int length = ValueLength(ref window, value);
        return length == 0 ? Confirmation.No : Confirmation.Yes(start, value + length - start, Confidence.Likely);
    }

    static int ValueLength(ref Window window, int at)
    {
        if (window[at] is >= (byte)'1' and <= (byte)'7' && !window.TouchesAfter(at + 1) && window[at + 1] != ',') return 1;
        if (window.HasWord(at, "ja"u8)) return 2;
        return window.HasWord(at, "true"u8) ? 4 : 0;
    }
}
