using System.Buffers.Binary;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Checks.Terms;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>How a text may begin in which a literal stands with something behind it that its tails admit: what the filters are filled with.</summary>
/// <param name="text">The literal, lower case.</param>
/// <param name="tails">What may follow, for each rule.</param>
sealed class LiteralBeginnings(byte[] text, LiteralTail[] tails)
{
    /// <summary>What a space in a folded word may be in a text.</summary>
    static readonly byte[] s_spaces = [.. Folding.Gaps.ToArray().Select(TextSymbols.Of).Distinct()];

    /// <summary>Every first three or four bytes, ASCII case ignored.</summary>
    public IEnumerable<byte[]> OfBytes()
    {
        if (text.Length >= PrefixFilter.Reach || (text.Length == 3 && tails.Any(static tail => tail.AdmitsAll))) return [text];
        IEnumerable<byte> firsts = Bytes().Where(first => tails.Any(tail => tail.MayFollow(first)));
        return firsts.SelectMany(first => text.Length == 3 ? [[.. text, first]] : Behind(first));
    }

    /// <summary>A literal of two with the byte behind it, and with the next where that is not settled.</summary>
    IEnumerable<byte[]> Behind(byte first)
    {
        if (tails.Any(tail => tail.AdmitsAll || tail.IsSettledBy(first))) return [[.. text, first]];
        return Bytes().Where(second => tails.Any(tail => tail.MayFollow(first, second))).Select(second => (byte[])[.. text, first, second]);
    }

    /// <summary>Every beginning as symbols.</summary>
    public IEnumerable<LetterFilter.Beginning> OfSymbols()
    {
        byte[] known = [.. text.Take(LetterFilter.Reach).Select(TextSymbols.Of)];
        IEnumerable<(byte[] Symbols, int Gap)> all = text.Length >= LetterFilter.Reach ? [(known, 0)] : tails.SelectMany(tail => Extend(known, tail));
        return all.SelectMany(static beginning => Complete(beginning.Symbols, beginning.Gap)).Distinct();
    }

    /// <summary>The symbols that may follow, as far as the tail tells them.</summary>
    static IEnumerable<(byte[] Symbols, int Gap)> Extend(byte[] known, LiteralTail tail)
    {
        if (tail.AdmitsAll) return [(known, 0)];
        return [.. tail.Settling.SelectMany(symbol => MayBeLeftOut(known.Length, symbol) ? [] : (IEnumerable<(byte[], int)>)[([.. known, symbol], 0)]),
            .. tail.Gaps.SelectMany(gap => Behind([.. known, gap], tail)), .. tail.NextWords.SelectMany(word => Spell(known, word, gap: 0))];
    }

    /// <summary>Behind a gap: one of the words, or more of the gap.</summary>
    static IEnumerable<(byte[] Symbols, int Gap)> Behind(byte[] known, LiteralTail tail)
    {
        byte[][] further = known.Length < LetterFilter.Slotted ? [.. TextSymbols.Others.Select(other => (byte[])[.. known, other])] : [];
        return [.. further.Select(static symbols => (symbols, 0)), .. tail.BeyondWords.SelectMany(word => Spell(known, word, known.Length))];
    }

    /// <summary>The word, with every gap that may stand for a space at its end, and what it may look like when one of its letters has a diacritic.</summary>
    static IEnumerable<(byte[] Symbols, int Gap)> Spell(byte[] known, byte[] word, int gap)
    {
        IEnumerable<byte> letters = known.Concat(word.TakeWhile(static b => b != ' ').Select(TextSymbols.Of));
        byte[] all = [.. letters.Take(LetterFilter.Reach)];
        bool hasSpace = word.Contains((byte)' ') && all.Length < LetterFilter.Reach;
        if (!hasSpace) yield return (all, gap);
        else
            foreach (byte space in s_spaces) yield return ([.. all, space], gap);
        for (int i = known.Length; i < Math.Min(all.Length, LetterFilter.Slotted); i++) yield return ([.. all[..i], TextSymbols.Beyond], 0);
    }

    /// <summary>The filter passes what is beyond ASCII where it compares more than four.</summary>
    static bool MayBeLeftOut(int index, byte symbol) => index >= LetterFilter.Slotted && symbol == TextSymbols.Beyond;

    /// <summary>A beginning of two is made into all of three that start with it.</summary>
    static IEnumerable<LetterFilter.Beginning> Complete(byte[] symbols, int gap)
    {
        if (symbols.Length < LetterFilter.Least) return TextSymbols.All.SelectMany(symbol => Complete([.. symbols, symbol], gap));
        byte[] all = new byte[LetterFilter.Reach];
        symbols.CopyTo(all, 0);
        return [new(BinaryPrimitives.ReadUInt64LittleEndian(all), symbols.Length, gap)];
    }

    static IEnumerable<byte> Bytes() => Enumerable.Range(0, 256).Select(static b => (byte)b).Where(static b => !Ascii.IsUpper(b));
}
