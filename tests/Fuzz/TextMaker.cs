using System.Text;
using Gegevenshuis.AiGateway.Detection.Tests.Text;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>Makes one text out of a seed: identifiers, ordinary text and disguises in any order, wrapped and damaged.</summary>
sealed class TextMaker(int seed)
{
    static readonly string[] s_pieces =
    [
        "123456782", "BSN ", "bsn: ", "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "rekening ", "06-12345678", "tel ", "jan@voorbeeld.nl", "mail ",
        "4111 1111 1111 1111", "Vertrouwelijk", "een", "twee", "drie", "nul", "dubbel", "eerste deel ", "daarna ", "omgekeerd ", "achterstevoren ",
        " ", " ", " ", "\n", "\r\n", "\t", ". ", ", ", "-", "*", "**", " | ", "</td><td>", "=", "%", "&", "\\", "_", "/", "+", "1", "2", "é", "А", "о", "Ν", "\u200B", "\u00AD",
        "\u0301", "١", "①", "𝟏", "&#49;", "%31", "\\u0031", "=31=32", "=\r\n", "MTIzNDU2Nzgy", "e", "a", "NL", "verantwoordelijkheid ",
    ];

    readonly Random _random = new(seed);

    public byte[] Make()
    {
        var text = new List<byte>();
        int parts = _random.Next(1, 14);
        for (int i = 0; i < parts; i++) text.AddRange(Part());
        for (int faults = _random.Next(0, 4) - 1; faults > 0 && text.Count > 0; faults--) Fault.Make(_random, text);
        return [.. text];
    }

    byte[] Part() => _random.Next(12) switch
    {
        < 2 => Bytes(Pick(Techniques.Table).Text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)),
        2 => Bytes(Pick(OrdinaryTexts.All)),
        3 => Wrap(Bytes(Pick(s_pieces) + Pick(s_pieces) + Pick(s_pieces))),
        4 => Repeat(Bytes(Pick(s_pieces))),
        _ => Bytes(Pick(s_pieces) + Pick(s_pieces)),
    };

    byte[] Wrap(byte[] inner) => _random.Next(6) switch
    {
        0 => Bytes(Convert.ToBase64String(inner)),
        1 => Bytes(Convert.ToBase64String(inner, Base64FormattingOptions.InsertLineBreaks).Replace('+', '-').Replace('/', '_').TrimEnd('=')),
        2 => Bytes(Convert.ToHexStringLower(inner)),
        3 => Bytes(string.Concat(inner.Select(static b => $"%{b:X2}"))),
        4 => Bytes(string.Concat(inner.Select(static b => $"&#{b};"))),
        _ => Bytes(string.Join(Pick(s_pieces), inner.Select(static b => (char)b))),
    };

    /// <summary>Now and then longer than every buffer.</summary>
    byte[] Repeat(byte[] piece) => [.. Enumerable.Repeat(piece, _random.Next(40) == 0 ? 8000 : _random.Next(2, 60)).SelectMany(static p => p)];

    T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
