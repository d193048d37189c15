using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Where something was found, by which rule, how sure. Never the text: a finding must not be able to leak.</summary>
/// <param name="Start">Offset of the first byte in the original UTF-8 text (or since the start of the stream).</param>
/// <param name="Length">Number of original bytes; at least 1.</param>
/// <param name="Rule">Index into <c>Scanner.Rules</c>.</param>
/// <param name="Confidence">At or above the rule's <see cref="Rules.Rule.From"/>.</param>
/// <param name="Facts">What the confidence rests on.</param>
/// <param name="Link">Non-zero and equal for findings of one text that are the same person in different forms; 0 otherwise.</param>
public readonly record struct Finding(
    long Start, int Length, ushort Rule, Confidence Confidence, FindingFacts Facts = FindingFacts.None, int Link = 0)
{
    /// <summary>Offset just after the last byte.</summary>
    public long End => Start + Length;
}
