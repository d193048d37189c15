using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Terms;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Finds the words and phrases of a rule as whole words, with Dutch endings, in any case, with or without diacritics.</summary>
/// <remarks>What a term may say is told at <see cref="Term"/>. White space and hyphens between the words of a phrase are the same.</remarks>
public sealed class TermsDetector : WindowDetector
{
    readonly TermList _terms;

    /// <param name="rule">Rule whose <see cref="Rule.Terms"/> are looked for.</param>
    /// <exception cref="RuleException">With every term that cannot be used, or when there are none.</exception>
    public TermsDetector(Rule rule) => _terms = new(rule);

    public override string Kind => "term";

    public override AnchorSet Anchors => AnchorSet.Literal;

    public override IReadOnlyList<string> Literals => _terms.Literals;

    internal override LiteralTail TailOf(string literal) => _terms.TailOf(literal);

    public override int MaxBefore => 4;

    public override int MaxAfter => TermList.MaxMatch;

    public override int MaxLead => 0;

    private protected override Confirmation Decide(ref Window window)
    {
        int start = window.Anchor, end = _terms.EndAt(ref window, start);
        return end < 0 ? Confirmation.No : Confirmation.Yes(start, end - start, Confidence.Likely);
    }
}
