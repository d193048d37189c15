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
    /// <summary>From the lowest bits on: rule, confidence, facts. Few fields are handed on in registers.</summary>
    readonly uint _what = Rule | (uint)Confidence << 16 | (uint)Facts << 20;

    /// <summary>Index into <c>Scanner.Rules</c>.</summary>
    public ushort Rule
    {
        get => (ushort)_what;
        init => _what = (_what & 0xFFFF_0000) | value;
    }

    /// <summary>At or above the rule's <see cref="Rules.Rule.From"/>.</summary>
    public Confidence Confidence
    {
        get => (Confidence)(_what >> 16 & 0xF);
        init => _what = (_what & 0xFFF0_FFFF) | (uint)value << 16;
    }

    /// <summary>What the confidence rests on.</summary>
    public FindingFacts Facts
    {
        get => (FindingFacts)(_what >> 20);
        init => _what = (_what & 0x000F_FFFF) | (uint)value << 20;
    }

    /// <summary>Offset just after the last byte.</summary>
    public long End => Start + Length;
}
