using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The literal anchors of all rules: two filters over every word start, and a dictionary by the first bytes for what passes.</summary>
sealed class LiteralSet
{
    const int Buckets = 4096;
    const uint CaseBits = 0x2020_2020;

    /// <summary>Most first bytes that a bucket is chosen by.</summary>
    const int MaxKey = sizeof(uint);

    /// <summary>By the number of first bytes that the bucket is chosen by: 2, 3 or 4 for the dictionary of literals of at least that length.</summary>
    readonly Entry[]?[][] _byLength = [[], [], new Entry[]?[Buckets], new Entry[]?[Buckets], new Entry[]?[Buckets]];

    /// <summary>All literals by their first byte, and by their first two, for the last bytes of a text that is still coming.</summary>
    readonly Literal[]?[] _byFirst = new Literal[]?[256];
    readonly Literal[]?[] _byTwo = new Literal[]?[Buckets];

    readonly PrefixFilter _bytes = new();
    readonly LetterFilter _symbols;

    /// <summary>A literal with its first eight bytes, in any case, as numbers: a text can begin with it only when the bytes of the mask are those of the value.</summary>
    readonly record struct Entry(ulong Value, ulong Mask, Literal Literal)
    {
        public Entry(Literal literal)
            : this(0, literal.Text.Length >= sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * literal.Text.Length)) - 1, literal)
        {
            Span<byte> first = stackalloc byte[sizeof(ulong)];
            first.Clear();
            literal.Text.AsSpan(0, Math.Min(first.Length, literal.Text.Length)).CopyTo(first);
            Value = Fold(BinaryPrimitives.ReadUInt64LittleEndian(first)) & Mask;
        }

        public static ulong Fold(ulong bytes) => bytes | ((ulong)CaseBits << 32 | CaseBits);
    }

    public LiteralSet(IEnumerable<CompiledRule> rules)
    {
        var odd = new List<byte>();
        var beginnings = new HashSet<LetterFilter.Beginning>();
        foreach (Literal literal in Combine(rules))
        {
            var beginning = new LiteralBeginnings(literal.Text, literal.Tails);
            foreach (byte[] bytes in beginning.OfBytes()) _bytes.Add(bytes);
            beginnings.UnionWith(beginning.OfSymbols());
            int length = Math.Min(literal.Text.Length, MaxKey);
            Append(ref _byLength[length][Bucket(Key(literal.Text), length)], new Entry(literal));
            Append(ref _byFirst[literal.Text[0]], literal);
            Append(ref _byTwo[Bucket(Key(literal.Text), 2)], literal);
            if (!literal.NeedsWordStart) odd.Add(literal.Text[0]);
            IsEmpty = false;
        }

        Odd = new ByteSet([.. odd.Distinct()]);
        _symbols = new LetterFilter(beginnings);
    }

    /// <summary>Bytes from a place on that must be there before it is known whether a literal can start there.</summary>
    public const int Reach = LetterFilter.Reach;

    public bool IsEmpty { get; } = true;

    /// <summary>First bytes of literals that count anywhere, not only at the start of a word.</summary>
    public ByteSet Odd { get; }

    /// <summary>Turns the masks of possible starts into a list of the offsets where a literal may stand.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="Reach"/> readable bytes behind every offset.</param>
    /// <param name="starts">Possible starts, 64 to a word.</param>
    /// <param name="list">Receives offsets; room for all starts and 16 more.</param>
    public int Collect(ReadOnlySpan<byte> padded, ReadOnlySpan<ulong> starts, Span<ushort> list)
        => _symbols.Narrow(padded, list, _bytes.Collect(padded, starts, list));

    /// <summary>Adds the rules whose literal stands at this place.</summary>
    /// <returns>False when text that has not arrived decides; then what was added means nothing.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryMatch(ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        rules.Clear();
        ReadOnlySpan<byte> text = view[at..];
        bool startsWord = !WordEdge.TouchesBefore(view, at);
        if (text.Length == 1) return TryMatch(_byFirst[Ascii.ToLower(text[0])], text, startsWord, isFinal, rules);
        if (text.Length < sizeof(ulong)) return TryMatch(_byTwo[Bucket(Key(text), 2)], text, startsWord, isFinal, rules);
        ulong first = Entry.Fold(BinaryPrimitives.ReadUInt64LittleEndian(text));
        for (int length = 2; length <= MaxKey; length++)
            if (_byLength[length][Bucket((uint)first, length)] is { } bucket && !TryMatch(bucket, first, text, startsWord, isFinal, rules)) return false;
        return true;
    }

    static bool TryMatch(Entry[] bucket, ulong first, ReadOnlySpan<byte> text, bool startsWord, bool isFinal, RuleList rules)
    {
        foreach (ref readonly Entry entry in bucket.AsSpan())
        {
            if (((first ^ entry.Value) & entry.Mask) != 0 || (entry.Literal.NeedsWordStart && !startsWord)) continue;
            if (!TryMatch(entry.Literal, text, isFinal, rules)) return false;
        }

        return true;
    }

    static bool TryMatch(Literal[]? bucket, ReadOnlySpan<byte> text, bool startsWord, bool isFinal, RuleList rules)
    {
        if (bucket is null) return true;
        foreach (Literal literal in bucket)
        {
            if (literal.NeedsWordStart && !startsWord) continue;
            if (!TryMatch(literal, text, isFinal, rules)) return false;
        }

        return true;
    }

    static bool TryMatch(Literal literal, ReadOnlySpan<byte> text, bool isFinal, RuleList rules)
    {
        int common = literal.CommonLength(text);
        if (common == literal.Text.Length) literal.AddTo(rules, text);
        return common == literal.Text.Length || isFinal || common < text.Length;
    }

    static uint Key(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(uint)) return BinaryPrimitives.ReadUInt32LittleEndian(text) | CaseBits;
        return (uint)(text[0] | text[1] << 8 | (text.Length > 2 ? text[2] : 0) << 16) | CaseBits;
    }

    static int Bucket(uint key, int length) => (int)((key << (32 - 8 * length)) * 0x9E37_79B1u >> 20) & (Buckets - 1);

    static void Append<T>(ref T[]? bucket, T item) => bucket = [.. bucket ?? [], item];

    static IEnumerable<Literal> Combine(IEnumerable<CompiledRule> rules)
        => rules.Where(static r => r.Detector.Anchors.HasFlag(AnchorSet.Literal))
            .SelectMany(static r => r.Detector.Literals.Distinct().Select(text => (Text: text, Rule: r)))
            .GroupBy(static pair => pair.Text, static pair => pair.Rule, StringComparer.Ordinal)
            .Select(static group => new Literal(Encoding.UTF8.GetBytes(group.Key), [.. group], [.. group.Select(rule => rule.Detector.TailOf(group.Key))]));
}
