using System.Buffers.Binary;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>How a text may begin in which a literal stands with something behind it that its tails admit: what the filters are filled with.</summary>
/// <param name="text">The literal, lower case.</param>
/// <param name="tails">What may follow, for each rule.</param>
sealed class LiteralBeginnings(byte[] text, LiteralTail[] tails)
{
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
        if (tails.Any(tail => tail.AdmitsAll || tail.IsSettledBy(LetterFilter.SymbolOf(first)))) return [[.. text, first]];
        return Bytes().Where(second => tails.Any(tail => tail.MayFollow(first, second))).Select(second => (byte[])[.. text, first, second]);
    }

    /// <summary>Every beginning as symbols, with how many of them are told.</summary>
    public IEnumerable<(ulong Symbols, int Length)> OfSymbols()
    {
        byte[] known = [.. text.Take(LetterFilter.Reach).Select(LetterFilter.SymbolOf)];
        IEnumerable<byte[]> all = text.Length >= LetterFilter.Reach ? [known] : tails.SelectMany(tail => Extend(known, tail));
        return all.SelectMany(Complete).Distinct();
    }

    /// <summary>The symbols that may follow, as far as the tail tells them and eight go.</summary>
    static IEnumerable<byte[]> Extend(byte[] known, LiteralTail tail)
    {
        if (tail.AdmitsAll)
        {
            yield return known;
            yield break;
        }

        foreach (byte first in LetterFilter.Symbols)
        {
            if (tail.IsSettledBy(first)) yield return [.. known, first];
            else
                foreach (byte[] further in tail.SymbolsBehind(first)) yield return [.. known.Append(first).Concat(further).Take(LetterFilter.Reach)];
        }
    }

    /// <summary>A beginning of two is made into all of three that start with it.</summary>
    static IEnumerable<(ulong Symbols, int Length)> Complete(byte[] symbols)
    {
        if (symbols.Length < LetterFilter.Least) return LetterFilter.Symbols.SelectMany(symbol => Complete([.. symbols, symbol]));
        byte[] all = new byte[LetterFilter.Reach];
        symbols.CopyTo(all, 0);
        return [(BinaryPrimitives.ReadUInt64LittleEndian(all), symbols.Length)];
    }

    static IEnumerable<byte> Bytes() => Enumerable.Range(0, 256).Select(static b => (byte)b).Where(static b => !Ascii.IsUpper(b));
}
