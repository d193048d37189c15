namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A change to a body.</summary>
/// <param name="Start">First byte that goes.</param>
/// <param name="End">First byte that stays.</param>
/// <param name="Text">What comes in their place.</param>
readonly record struct BodyEdit(int Start, int End, byte[] Text);
