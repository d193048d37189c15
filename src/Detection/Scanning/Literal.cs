using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>One literal anchor and the rules it is an anchor of.</summary>
/// <param name="Text">Lower case, 2 to 64 bytes.</param>
/// <param name="Rules">At least one.</param>
/// <param name="Tails">What may follow for each of the rules.</param>
sealed record Literal(byte[] Text, CompiledRule[] Rules, LiteralTail[] Tails)
{
    /// <summary>Longest literal in bytes.</summary>
    public const int MaxLength = 64;

    /// <summary>True when it only counts at the start of a word.</summary>
    public bool NeedsWordStart { get; } = Ascii.IsLetterOrDigit(Text[0]) || Text[0] >= 0x80;

    /// <summary>Adds the rules that what follows leaves a chance.</summary>
    /// <param name="rules">Receives them.</param>
    /// <param name="text">Text that starts with this literal.</param>
    public void AddTo(RuleList rules, ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < Rules.Length; i++)
            if (Tails[i].Admits(text, Text.Length)) rules.AddOnce(Rules[i]);
    }

    /// <summary>Number of bytes, from the front, that the text has in common with it; ASCII case ignored.</summary>
    /// <param name="text">Text that may start with it.</param>
    /// <param name="known">Bytes that are known to be common, or more than there are.</param>
    public int CommonLength(ReadOnlySpan<byte> text, int known)
    {
        int most = Math.Min(text.Length, Text.Length), i = Math.Min(known, most);
        while (i < most && Ascii.ToLower(text[i]) == Text[i]) i++;
        return i;
    }
}
