using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds European case law identifiers: <c>ECLI:NL:RBLIM:2024:1234</c>. Published judgments, so a public reference.</summary>
public sealed class EcliDetector : WindowDetector
{
    public override string Kind => "case-number";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals { get; } = ["ecli:"];

    public override int MaxBefore => 4;

    public override int MaxLead => 0;

    public override int MaxAfter => 64;

    private protected override Confirmation Decide(ref Window window)
    {
        int at = window.Anchor + 5;
        if (!Runs.Skip(ref window, ref at, 2, 2, Ascii.IsLetter) || window[at++] != ':') return Confirmation.No;
        if (!Runs.Skip(ref window, ref at, 1, 7, Ascii.IsLetterOrDigit) || window[at++] != ':') return Confirmation.No;
        if (!Runs.Skip(ref window, ref at, 4, 4, Ascii.IsDigit) || window[at++] != ':') return Confirmation.No;
        if (!Runs.Skip(ref window, ref at, 1, 25, Ascii.IsLetterOrDigit)) return Confirmation.No;
        return Confirmation.Yes(window.Anchor, at - window.Anchor, Confidence.Certain);
    }
}
