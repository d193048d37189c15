using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;
using Encoding = System.Text.Encoding;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The literal anchors of all rules: filters over every word start, and a dictionary by the first bytes for what passes.</summary>
sealed class LiteralSet
{
    /// <summary>Literals by the number of first bytes they are looked up by: as many as they have, at most four.</summary>
    readonly LiteralDictionary _two, _three, _four;

    /// <summary>All literals by their first byte, and by their first two, for the last bytes of a text that is still coming.</summary>
    readonly LiteralDictionary _byFirst, _byTwo;

    readonly SymbolFilter _five;
    readonly PrefixFilter _bytes = new();
    readonly LetterFilter _eight;
    readonly DigitBeginnings _numbers;

    public LiteralSet(IEnumerable<CompiledRule> rules)
    {
        Literal[] all = [.. Combine(rules)];
        LiteralBeginnings[] told = [.. all.Select(static literal => new LiteralBeginnings(literal.Text, literal.Tails))];
        LetterFilter.Beginning[] beginnings = [.. told.SelectMany(static beginning => beginning.OfSymbols()).Distinct()];
        foreach (byte[] bytes in told.SelectMany(static beginning => beginning.OfBytes())) _bytes.Add(bytes);
        IsEmpty = all.Length == 0;
        Odd = new ByteSet([.. all.Where(static literal => !literal.NeedsWordStart).Select(static literal => literal.Text[0]).Distinct()]);
        (_two, _three, _four) = (Dictionary(all, 2), Dictionary(all, 3), new(all.Where(static literal => literal.Text.Length >= LiteralDictionary.MaxLength), LiteralDictionary.MaxLength));
        (_byFirst, _byTwo) = (new(all, 1), new(all, 2));
        _numbers = new DigitBeginnings(all.Select(static literal => literal.Text));
        _five = new SymbolFilter(beginnings);
        _eight = new LetterFilter(beginnings);
    }

    /// <summary>Bytes from a place on that must be there before it is known whether a literal can start there.</summary>
    public const int Reach = LetterFilter.Reach;

    public bool IsEmpty { get; }

    /// <summary>First bytes of literals that count anywhere, not only at the start of a word.</summary>
    public ByteSet Odd { get; }

    /// <summary>Turns the masks of possible starts into a list of the offsets where a literal may stand.</summary>
    /// <param name="padded">Text from the tile's start on, with at least <see cref="TextSymbols.Behind"/> and <see cref="Reach"/> more readable bytes behind every offset.</param>
    /// <param name="tile">Has the possible starts, and receives the list.</param>
    /// <param name="blocks">Blocks of the tile that are looked at.</param>
    public int Collect(ReadOnlySpan<byte> padded, AnchorTile tile, int blocks)
    {
        _numbers.Narrow(padded, tile, blocks);
        Span<ushort> list = tile.List;
        int count = StartList.Flatten(tile.Starts.AsSpan(0, blocks), list);
        if (count == 0) return 0;
        Span<byte> symbols = tile.Symbols;
        int end = list[count - 1] + Reach;
        TextSymbols.Fill(padded, symbols, end);
        count = _eight.Narrow(symbols, list, _bytes.Narrow(padded, list, _five.Narrow(symbols, list, count)));
        // Letters of the text must not stay in memory.
        symbols[..(end + TextSymbols.Behind)].Clear();
        return count;
    }

    /// <summary>Adds the rules whose literal stands at this place.</summary>
    /// <returns>False when text that has not arrived decides; then what was added means nothing.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool TryMatch(ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        rules.Clear();
        ReadOnlySpan<byte> text = view[at..];
        if (text.Length < sizeof(ulong)) return TryMatchEnd(view, at, isFinal, rules);
        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(text);
        return TryMatch(_four.At((uint)first), first, view, at, isFinal, rules)
            && TryMatch(_three.At((uint)first), first, view, at, isFinal, rules)
            && TryMatch(_two.At((uint)first), first, view, at, isFinal, rules);
    }

    static bool TryMatch(ReadOnlySpan<LiteralDictionary.Entry> entries, ulong first, ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        int known = view.Length - at >= 2 * sizeof(ulong) ? 2 * sizeof(ulong) : sizeof(ulong);
        foreach (ref readonly LiteralDictionary.Entry entry in entries)
        {
            if (!entry.First.Begin(first)) continue;
            if (known > sizeof(ulong) && !entry.Second.Begin(BinaryPrimitives.ReadUInt64LittleEndian(view[(at + sizeof(ulong))..]))) continue;
            if (entry.Literal.NeedsWordStart && WordEdge.TouchesBefore(view, at)) continue;
            if (!TryMatch(entry.Literal, view[at..], known, isFinal, rules)) return false;
        }

        return true;
    }

    /// <summary>As <see cref="TryMatch(ReadOnlySpan{byte}, int, bool, RuleList)"/>, for the last seven bytes that are there.</summary>
    bool TryMatchEnd(ReadOnlySpan<byte> view, int at, bool isFinal, RuleList rules)
    {
        ReadOnlySpan<byte> text = view[at..];
        ReadOnlySpan<LiteralDictionary.Entry> entries = text.Length == 1 ? _byFirst.At(text[0]) : _byTwo.At(text[0] | (uint)text[1] << 8);
        foreach (ref readonly LiteralDictionary.Entry entry in entries)
        {
            if (entry.Literal.NeedsWordStart && WordEdge.TouchesBefore(view, at)) continue;
            if (!TryMatch(entry.Literal, text, 0, isFinal, rules)) return false;
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

    static LiteralDictionary Dictionary(Literal[] all, int length) => new(all.Where(literal => literal.Text.Length == length), length);

    static IEnumerable<Literal> Combine(IEnumerable<CompiledRule> rules)
        => rules.Where(static r => r.Detector.Anchors.HasFlag(AnchorSet.Literal))
            .SelectMany(static r => r.Detector.Literals.Distinct().Select(text => (Text: text, Rule: r)))
            .GroupBy(static pair => pair.Text, static pair => pair.Rule, StringComparer.Ordinal)
            .Select(static group => new Literal(Encoding.UTF8.GetBytes(group.Key), [.. group], [.. group.Select(rule => rule.Detector.TailOf(group.Key))]));
}
