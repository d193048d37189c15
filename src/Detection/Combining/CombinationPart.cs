namespace Gegevenshuis.AiGateway.Detection.Combining;

/// <summary>A kind's place in one combination.</summary>
/// <param name="Combination">Index in <see cref="CombinationRules.All"/>.</param>
/// <param name="Place">Which of its kinds, from 0.</param>
/// <param name="Count">How many kinds it asks for.</param>
readonly record struct CombinationPart(int Combination, int Place, int Count);
