namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>An anchor about which a rule's detector or context wants more text.</summary>
/// <param name="Anchor">Position in the whole view.</param>
/// <param name="Start">First position that its finding could touch.</param>
/// <param name="Rule">The rule; null when it is not yet known whether a literal stands here.</param>
readonly record struct Undecided(long Anchor, long Start, CompiledRule? Rule);
