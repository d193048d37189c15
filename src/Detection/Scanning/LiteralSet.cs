using Gegevenshuis.AiGateway.Detection.Detectors;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The literal anchors of all rules.</summary>
sealed class LiteralSet
{
    readonly Literal[]?[] _byStart = new Literal[256 * 256][];

    public LiteralSet(IEnumerable<CompiledRule> rules)
    {
        foreach (Literal literal in Combine(rules))
        {
            ref Literal[]? bucket = ref _byStart[literal.Text[0] << 8 | literal.Text[1]];
            bucket = [.. bucket ?? [], literal];
            IsEmpty = false;
        }
    }

    public bool IsEmpty { get; } = true;

    /// <summary>Adds the rules whose literal stands at this place.</summary>
    /// <returns>False when text that has not arrived decides; then nothing was added.</returns>
    public bool TryMatch(ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        rules.Clear();
        if (at + 1 >= view.Length) return isFinal || !MayStart(view, at);
        Literal[]? bucket = _byStart[Ascii.ToLower(view[at]) << 8 | Ascii.ToLower(view[at + 1])];
        if (bucket is null) return true;
        foreach (Literal literal in bucket)
        {
            if (literal.NeedsWordStart && WordEdge.TouchesBefore(view, at)) continue;
            int common = literal.CommonLength(view[at..]);
            if (common == literal.Text.Length) rules.AddOnce(literal.Rules);
            else if (!isFinal && at + common == view.Length) return false;
        }

        return true;
    }

    /// <summary>True when the last byte of the text may be the first of a literal.</summary>
    bool MayStart(ReadOnlySpan<byte> view, int at)
    {
        int first = Ascii.ToLower(view[at]) << 8;
        for (int second = 0; second < 256; second++)
        {
            foreach (Literal literal in _byStart[first | second] ?? [])
                if (!literal.NeedsWordStart || !WordEdge.TouchesBefore(view, at)) return true;
        }

        return false;
    }

    static IEnumerable<Literal> Combine(IEnumerable<CompiledRule> rules)
        => rules.Where(static r => r.Detector.Anchors.HasFlag(AnchorSet.Literal))
            .SelectMany(static r => r.Detector.Literals.Distinct().Select(text => (Text: text, Rule: r)))
            .GroupBy(static pair => pair.Text, static pair => pair.Rule, StringComparer.Ordinal)
            .Select(static group => new Literal(Encoding.UTF8.GetBytes(group.Key), [.. group]));
}
