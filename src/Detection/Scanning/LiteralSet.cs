using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The literal anchors of all rules: filters over every word start, and a dictionary by the first bytes for what passes.</summary>
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

    readonly SymbolFilter _five;
    readonly PrefixFilter _bytes = new();
    readonly LetterFilter _symbols;
    readonly DigitBeginnings _numbers;

    /// <summary>A literal with its first eight bytes as numbers: a text begins with them when its bytes under the mask, with the case bits set, are the value.</summary>
    readonly record struct Entry(ulong Value, ulong Mask, ulong Case, Literal Literal)
    {
        public static Entry Of(Literal literal)
        {
            Span<byte> value = stackalloc byte[sizeof(ulong)], mask = stackalloc byte[sizeof(ulong)], fold = stackalloc byte[sizeof(ulong)];
            value.Clear();
            mask.Clear();
            fold.Clear();
            for (int i = 0; i < Math.Min(value.Length, literal.Text.Length); i++)
                (value[i], mask[i], fold[i]) = (literal.Text[i], 0xFF, Ascii.IsLetter(literal.Text[i]) ? (byte)0x20 : (byte)0);
            return new(Number(value), Number(mask), Number(fold), literal);
        }

        public bool Begins(ulong text) => (((text | Case) ^ Value) & Mask) == 0;

        static ulong Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
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
            Append(ref _byLength[length][Bucket(Key(literal.Text), length)], Entry.Of(literal));
            Append(ref _byFirst[literal.Text[0]], literal);
            Append(ref _byTwo[Bucket(Key(literal.Text), 2)], literal);
            if (!literal.NeedsWordStart) odd.Add(literal.Text[0]);
            IsEmpty = false;
        }

        Odd = new ByteSet([.. odd.Distinct()]);
        _numbers = new DigitBeginnings(_byFirst.SelectMany(static bucket => bucket ?? []).Select(static literal => literal.Text));
        _five = new SymbolFilter(beginnings);
        _symbols = new LetterFilter(beginnings);
    }

    /// <summary>Bytes from a place on that must be there before it is known whether a literal can start there.</summary>
    public const int Reach = LetterFilter.Reach;

    public bool IsEmpty { get; } = true;

    /// <summary>First bytes of literals that count anywhere, not only at the start of a word.</summary>
    public ByteSet Odd { get; }

    /// <summary>Turns the masks of possible starts into a list of the offsets where a literal may stand.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="SymbolFilter.Behind"/> readable bytes behind every offset.</param>
    /// <param name="tile">Has the possible starts, and receives the list.</param>
    /// <param name="blocks">Blocks of the tile that are looked at.</param>
    public int Collect(ReadOnlySpan<byte> padded, AnchorTile tile, int blocks)
    {
        _numbers.Narrow(padded, tile, blocks);
        Span<ushort> list = tile.List;
        int count = _five.Narrow(padded, tile.Symbols, list, StartList.Flatten(tile.Starts.AsSpan(0, blocks), list));
        return _symbols.Narrow(padded, list, _bytes.Narrow(padded, list, count));
    }

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
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(text);
        uint key = (uint)first | CaseBits;
        for (int length = 2; length <= MaxKey; length++)
            if (_byLength[length][Bucket(key, length)] is { } bucket && !TryMatch(bucket, first, text, startsWord, isFinal, rules)) return false;
        return true;
    }

    static bool TryMatch(Entry[] bucket, ulong first, ReadOnlySpan<byte> text, bool startsWord, bool isFinal, RuleList rules)
    {
        foreach (ref readonly Entry entry in bucket.AsSpan())
        {
            if (!entry.Begins(first) || (entry.Literal.NeedsWordStart && !startsWord)) continue;
            if (!TryMatch(entry.Literal, text, sizeof(ulong), isFinal, rules)) return false;
        }

        return true;
    }

    static bool TryMatch(Literal[]? bucket, ReadOnlySpan<byte> text, bool startsWord, bool isFinal, RuleList rules)
    {
        if (bucket is null) return true;
        foreach (Literal literal in bucket)
        {
            if (literal.NeedsWordStart && !startsWord) continue;
            if (!TryMatch(literal, text, 0, isFinal, rules)) return false;
        }

        return true;
    }

    /// <param name="literal">What may stand here.</param>
    /// <param name="text">Text from here on.</param>
    /// <param name="known">Bytes of the literal that are known to stand here, or its whole length when that is less.</param>
    /// <param name="isFinal">True when nothing follows the text.</param>
    /// <param name="rules">Receives the rules of the literal when it stands here.</param>
    static bool TryMatch(Literal literal, ReadOnlySpan<byte> text, int known, bool isFinal, RuleList rules)
    {
        int common = literal.CommonLength(text, known);
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
