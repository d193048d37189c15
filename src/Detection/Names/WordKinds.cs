namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Sets of kinds of words, as bits.</summary>
static class WordKinds
{
    /// <summary>True when the bit of the kind is in the set.</summary>
    public static bool IsOneOf(this WordKind kind, uint set) => (set >> (int)kind & 1) != 0;
}
