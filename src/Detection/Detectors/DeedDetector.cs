using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds registrations of deeds: <c>Hyp4 deel 65123 nummer 45</c>, also written <c>Hyp4 65123/45</c>.</summary>
/// <remarks>Source: Kadaster, public registers for immovable property. Public, but each deed names its parties.</remarks>
public sealed class DeedDetector : WindowDetector
{
    public override string Kind => "case-number";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["hyp3", "hyp4", "hyp 3", "hyp 4", "hypotheken 3", "hypotheken 4"];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 80;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, at = start;
        while (at - start < 12 && !Ascii.IsDigit(window[at])) at++;
        at = Gap(ref window, at + 1);
        if (window.HasWord(at, "deel"u8)) at = Gap(ref window, at + 4);
        if (!Runs.Skip(ref window, ref at, 3, 6, Ascii.IsDigit)) return Confirmation.No;

        if (window[at] == '/') at++;
        else at = Number(ref window, Gap(ref window, at));
        if (at < 0 || !Runs.Skip(ref window, ref at, 1, 5, Ascii.IsDigit) || window.TouchesAfter(at)) return Confirmation.No;
        return Confirmation.Yes(start, at - start, Confidence.Likely);
    }

    static int Gap(ref Window window, int at)
    {
        for (int i = 0; i < 3 && window[at] is (byte)' ' or (byte)',' or (byte)':'; i++) at++;
        return at;
    }

    static int Number(ref Window window, int at)
    {
        if (window.HasWord(at, "en"u8)) at = Gap(ref window, at + 2);
        if (window.HasWord(at, "nummer"u8)) return Gap(ref window, at + 6);
        if (window.Has(at, "nr. "u8)) return at + 4;
        return window.HasWord(at, "nr"u8) ? Gap(ref window, at + 2) : -1;
    }
}
