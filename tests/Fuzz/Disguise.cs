using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Other ways to write the same: digits of other scripts, look-alikes, signs between characters, invisible characters, encodings.</summary>
static class Disguise
{
    /// <summary>The zero of each script; its other digits follow.</summary>
    static readonly int[] s_zeros = [0x660, 0x6F0, 0x966, 0x9E6, 0xFF10, 0x1D7CE, 0x1D7D8, 0x2080];

    static readonly (char From, char To)[] s_looks = [('A', 'А'), ('B', 'В'), ('E', 'Е'), ('N', 'Ν'), ('a', 'а'), ('e', 'е'), ('o', 'о'), ('i', 'і'), ('0', 'О'), ('1', 'l'), ('-', '‑'), (' ', '\u00A0'), ('@', '＠'), ('.', '．')];

    static readonly string[] s_between = [" ", "-", ".", "/", "*", "_", "\u200B", "\u00AD", "  ", "\n", "**", "|", " | ", "</td><td>", ",", "\u0336"];

    static readonly string[] s_unseen = ["\u200B", "\u200D", "\u2060", "\u00AD", "\uFEFF", "\u202E", "\u0301", "\uFE0F", "\U000E0041"];

    public static byte[] Apply(Random random, byte[] piece) => random.Next(14) switch
    {
        0 => Digits(piece, s_zeros[random.Next(s_zeros.Length)]),
        1 => Between(piece, Pick(random, s_between), static _ => true),
        2 => Between(piece, Pick(random, s_between), char.IsAsciiDigit),
        3 => Bytes(Convert.ToBase64String(piece)),
        4 => Bytes(random.Next(2) == 0 ? Convert.ToHexStringLower(piece) : Convert.ToHexString(piece)),
        5 => Each(piece, static b => $"%{b:X2}"),
        6 => Each(piece, static b => $"&#{b};"),
        7 => Each(piece, static b => $"\\u{b:x4}"),
        8 => Each(piece, static b => $"={b:X2}"),
        9 => Sprinkle(random, piece),
        10 => Looks(piece),
        11 => Bytes(Text(piece).ToUpperInvariant()),
        12 => [.. Enumerable.Repeat(piece[..Math.Min(piece.Length, 40)], random.Next(2, 7)).SelectMany(static p => p)],
        _ => [.. piece.Reverse()],
    };

    static byte[] Digits(byte[] piece, int zero) => Each(piece, b => b is >= (byte)'0' and <= (byte)'9' ? char.ConvertFromUtf32(zero + b - '0') : null);

    static byte[] Between(byte[] piece, string sign, Func<char, bool> isWanted) => Each(piece, b => isWanted((char)b) ? string.Create(CultureInfo.InvariantCulture, $"{(char)b}{sign}") : null);

    static byte[] Looks(byte[] piece) => Bytes(string.Concat(Text(piece).Select(static c => s_looks.FirstOrDefault(look => look.From == c) is { From: not '\0' } found ? found.To : c)));

    static byte[] Sprinkle(Random random, byte[] piece) => Each(piece, b => b < 0x80 && random.Next(4) == 0 ? (char)b + Pick(random, s_unseen) : null);

    /// <summary>Every byte as the text it becomes, or itself where that is null. Bytes outside ASCII stay as they are where only ASCII is changed.</summary>
    static byte[] Each(byte[] piece, Func<byte, string?> write)
    {
        List<byte> text = new(piece.Length * 4);
        foreach (byte b in piece)
        {
            if (b < 0x80 && write(b) is { } written) text.AddRange(Bytes(written));
            else text.Add(b);
        }

        return [.. text];
    }

    static T Pick<T>(Random random, T[] list) => list[random.Next(list.Length)];

    static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
