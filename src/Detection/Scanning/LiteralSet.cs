using System.Buffers.Binary;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The literal anchors of all rules: a filter over every word start, and a dictionary by the first bytes for what passes.</summary>
sealed class LiteralSet
{
    const int Buckets = 4096;
    const uint CaseBits = 0x2020_2020;

    /// <summary>By the number of first bytes that the bucket is chosen by: 2, 3 or 4 for the dictionary of literals of at least that length.</summary>
    readonly Literal[]?[][] _byLength = [[], [], new Literal[]?[Buckets], new Literal[]?[Buckets], new Literal[]?[Buckets]];

    /// <summary>All literals by their first byte, and by their first two, for the last bytes of a text that is still coming.</summary>
    readonly Literal[]?[] _byFirst = new Literal[]?[256];
    readonly Literal[]?[] _byTwo = new Literal[]?[Buckets];

    public LiteralSet(IEnumerable<CompiledRule> rules)
    {
        var odd = new List<byte>();
        foreach (Literal literal in Combine(rules))
        {
            Filter.Add(literal.Text);
            int length = Math.Min(literal.Text.Length, PrefixFilter.Reach);
            Append(ref _byLength[length][Bucket(Key(literal.Text), length)], literal);
            Append(ref _byFirst[literal.Text[0]], literal);
            Append(ref _byTwo[Bucket(Key(literal.Text), 2)], literal);
            if (!literal.NeedsWordStart) odd.Add(literal.Text[0]);
            IsEmpty = false;
        }

        Odd = new ByteSet([.. odd.Distinct()]);
    }

    public bool IsEmpty { get; } = true;

    public PrefixFilter Filter { get; } = new();

    /// <summary>First bytes of literals that count anywhere, not only at the start of a word.</summary>
    public ByteSet Odd { get; }

    /// <summary>Adds the rules whose literal stands at this place.</summary>
    /// <returns>False when text that has not arrived decides; then what was added means nothing.</returns>
    public bool TryMatch(ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        rules.Clear();
        ReadOnlySpan<byte> text = view[at..];
        bool startsWord = !WordEdge.TouchesBefore(view, at);
        if (text.Length == 1) return TryMatch(_byFirst[Ascii.ToLower(text[0])], text, startsWord, isFinal, rules);
        uint key = Key(text);
        if (text.Length < PrefixFilter.Reach) return TryMatch(_byTwo[Bucket(key, 2)], text, startsWord, isFinal, rules);
        for (int length = 2; length <= PrefixFilter.Reach; length++)
            if (!TryMatch(_byLength[length][Bucket(key, length)], text, startsWord, isFinal, rules)) return false;
        return true;
    }

    static bool TryMatch(Literal[]? bucket, ReadOnlySpan<byte> text, bool startsWord, bool isFinal, RuleList rules)
    {
        if (bucket is null) return true;
        foreach (Literal literal in bucket)
        {
            if (literal.NeedsWordStart && !startsWord) continue;
            int common = literal.CommonLength(text);
            if (common == literal.Text.Length) literal.AddTo(rules, text);
            else if (!isFinal && common == text.Length) return false;
        }

        return true;
    }

    static uint Key(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(uint)) return BinaryPrimitives.ReadUInt32LittleEndian(text) | CaseBits;
        return (uint)(text[0] | text[1] << 8 | (text.Length > 2 ? text[2] : 0) << 16) | CaseBits;
    }

    static int Bucket(uint key, int length) => (int)((key << (32 - 8 * length)) * 0x9E37_79B1u >> 20) & (Buckets - 1);

    static void Append(ref Literal[]? bucket, Literal literal) => bucket = [.. bucket ?? [], literal];

    static IEnumerable<Literal> Combine(IEnumerable<CompiledRule> rules)
        => rules.Where(static r => r.Detector.Anchors.HasFlag(AnchorSet.Literal))
            .SelectMany(static r => r.Detector.Literals.Distinct().Select(text => (Text: text, Rule: r)))
            .GroupBy(static pair => pair.Text, static pair => pair.Rule, StringComparer.Ordinal)
            .Select(static group => new Literal(Encoding.UTF8.GetBytes(group.Key), [.. group], [.. group.Select(rule => rule.Detector.TailOf(group.Key))]));
}
