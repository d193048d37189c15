namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>A place about which more text must decide: a rule's detector or context, whether a literal stands there, or how long its digits go on.</summary>
/// <param name="Anchor">Position in the whole view.</param>
/// <param name="Start">First position that its finding could touch.</param>
/// <param name="Rule">The rule; null when it is the anchor itself that is not yet known.</param>
/// <param name="Digits">When there is no rule: the filter of digits whose groups are not measured yet, or null at the beginning of a literal.</param>
readonly record struct Undecided(long Anchor, long Start, CompiledRule? Rule, DigitFilter? Digits = null);
