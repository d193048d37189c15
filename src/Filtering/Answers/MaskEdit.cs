namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A part of a text that something else takes the place of.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Just after the last byte.</param>
/// <param name="Kind">What takes its place.</param>
/// <param name="Rule">The rule that found it.</param>
readonly record struct MaskEdit(int Start, int End, MaskKind Kind, int Rule = 0);
