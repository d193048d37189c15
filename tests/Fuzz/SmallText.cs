using System.Text;
using Gegevenshuis.AiGateway.Detection.Tests.Detectors;
using Gegevenshuis.AiGateway.Detection.Tests.Text;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Makes one short text out of a seed: examples of rules, published values and disguises, cut, joined, wrapped and damaged.</summary>
/// <remarks>Short, so that millions can be tried: what goes wrong goes wrong around one value, and long texts are <see cref="TextMaker"/>'s.</remarks>
sealed class SmallText(int seed)
{
    const int Longest = 300;

    /// <summary>Longest piece that is taken over whole; of a longer one a stretch is taken.</summary>
    const int LongestPiece = 120;

    static readonly byte[][] s_pieces =
    [
        .. ShippedRules.Examples.Select(Bytes),
        .. Techniques.Table.Select(static row => Bytes(row.Text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal))),
        .. OrdinaryTexts.All.Select(Bytes),
        .. PublishedVectors.All.Select(static vector => Bytes(vector.Value)),
    ];

    static readonly byte[][] s_words = [.. ShippedRules.Policy.Scanner.Rules.SelectMany(static rule => rule.Context.Concat(rule.Suppress).Concat(rule.Terms)).Distinct().Select(Bytes)];

    static readonly byte[][] s_joints =
    [
        .. new[] { "", " ", "  ", "\n", "\r\n", "\n\n", "\t", ": ", ":", "=", "\": \"", "\",\"", "\",", ";", ", ", ". ", "-", "/", "|", " | ", "<td>", "</td><td>", ">", "<", "(", ")", "@", "*", "**", "_", "\\", "\\n", "&", "%", "0", "1", "é", "\u200B", "\uFEFF", "\u00A0", "\0", "\uFFFD" }
            .Select(Bytes),
        [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xFF],
    ];

    readonly Random _random = new(seed);

    public byte[] Make()
    {
        List<byte> text = new(Longest);
        for (int parts = _random.Next(1, 5); parts > 0; parts--)
        {
            text.AddRange(Part());
            text.AddRange(Pick(s_joints));
        }

        for (int faults = _random.Next(0, 5) - 2; faults > 0 && text.Count > 0; faults--) Fault.Make(_random, text);
        if (text.Count > Longest) text.RemoveRange(Longest, text.Count - Longest);
        return [.. text];
    }

    byte[] Part()
    {
        if (_random.Next(4) == 0) return Pick(s_words);
        byte[] piece = Stretch(Pick(s_pieces));
        if (_random.Next(6) == 0) piece = Splice(piece, Stretch(Pick(s_pieces)));
        return _random.Next(3) == 0 ? Disguise.Apply(_random, piece) : piece;
    }

    byte[] Stretch(byte[] piece)
    {
        if (piece.Length <= LongestPiece && _random.Next(5) > 0) return piece;
        int length = Math.Min(piece.Length, _random.Next(1, LongestPiece)), from = _random.Next(piece.Length - length + 1);
        return piece[from..(from + length)];
    }

    /// <summary>The beginning of one, and of the other the end.</summary>
    byte[] Splice(byte[] one, byte[] other) => [.. one.AsSpan(0, _random.Next(one.Length + 1)), .. other.AsSpan(_random.Next(other.Length + 1))];

    T Pick<T>(T[] list) => list[_random.Next(list.Length)];

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
