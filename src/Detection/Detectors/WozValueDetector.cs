using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the WOZ value of a home: an amount behind "WOZ-waarde".</summary>
/// <remarks>Public per home, personal beside an address or an owner; the combination rules see to that.</remarks>
public sealed class WozValueDetector : WindowDetector
{
    const int Reach = 40;
    const int Least = 10_000;

    public override string Kind => "woz-value";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["woz-waarde", "woz waarde", "wozwaarde", "woz_waarde"];

    public override int MaxBefore => 1;

    public override int MaxAfter => 96;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int cueEnd = window.WordEnd(window.Anchor + 4, most: 12);
        for (int at = cueEnd; at - cueEnd < Reach; at++)
        {
            byte b = window[at];
            if (b is 0 or (byte)'\n' || (b == '.' && window[at + 1] == ' ')) return Confirmation.No;
            if (!Ascii.IsDigit(b)) continue;
            int end = AmountEnd(ref window, at, out long amount);
            if (amount >= Least) return Confirmation.Yes(at, end - at, Confidence.Likely);
            // A smaller number is the year of the valuation.
            at = end;
        }

        return Confirmation.No;
    }

    static int AmountEnd(ref Window window, int at, out long amount)
    {
        amount = 0;
        int end = at;
        for (; end - at < 14; end++)
        {
            byte b = window[end];
            if (Ascii.IsDigit(b)) amount = amount * 10 + (b - '0');
            else if (b is not ((byte)'.' or (byte)' ') || !IsThousand(ref window, end + 1)) break;
        }

        return end;
    }

    static bool IsThousand(ref Window window, int at)
        => Ascii.IsDigit(window[at]) && Ascii.IsDigit(window[at + 1]) && Ascii.IsDigit(window[at + 2]) && !Ascii.IsDigit(window[at + 3]);
}
