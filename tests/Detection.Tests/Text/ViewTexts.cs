using System.Text;
using CsCheck;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Random texts that are dense in what the normaliser must decide about, valid and broken.</summary>
static class ViewTexts
{
    static readonly string[] s_fragments =
    [
        "BSN ", "bsn", "111222333", "1", "2", "e", "E", "a", "José", "naïef", " ", "\n", "\t", ".", "é", "×", "C", "\\", "&", "%", "=", ";", "#", "\r\n",
        "\u00AD", "\u200B", "\u202E", "\uFEFF", "\uFE0F", "\u20E3", "\U000E0031", "\u00A0", "\u202F", "\u2011", "\u2212", "\u2024", "\u2019", "\u0085",
        "１", "²", "⁵", "₃", "①", "⑪", "٣", "३", "𝟏", "𝐍", "Ｎ", "ﬁ", "ﬃ", "ĳ", "🇳", "🇱", "💡", "漢", "ع", "ℓ", "ʙ",
        "А", "В", "е", "о", "З", "Д", "ж", "Привет", "Ν", "ο", "Ω", "ՕՍ", "ꓐ", "Κομψός", "длинноеслово",
        "\u0301", "\u0308", "\u0302", "\u0323", "\u0336", "e\u0301", "E\u0302\u0301", "I\u0308",
        "&#49;", "&#x31;", "&#x31", "&#49", "&nbsp;", "&shy;", "&amp;", "&amp;#49;", "&amp;amp;#x32;", "&amp;x", "&eacute;", "&copy=1", "&#0;", "&#xD800;", "&#1114112;", "&#x410;", "&#769;",
        "%31", "%2531", "%C3%A9", "%C2%A0", "%e2%80%8b", "%zz", "%25", "%C3", "%F0%9F%92%A1", "%40", "100%", "%00",
        "\\u0031", "\\\\u0032", "\\u{33}", "\\x34", "\\xC3\\xA9", "\\n", "\\nBSN", "C:\\temp\\nieuw", "\\uD83D\\uDE00", "\\uD83D", "\\uDE00", "\\t", "\\u030", "\\u0301",
        "=31=32=33", "=31", "=C3=A9", "=\r\n", "=\n", "1=\n2", "a=\r\nb", "=3D", "=E2=80=8B", "x=5", "==", "=c3=a9",
    ];

    /// <summary>Fragments in any order, with now and then a byte removed or made up.</summary>
    public static Gen<byte[]> Mixed { get; } =
        Gen.Select(Gen.Int[0, s_fragments.Length - 1].Select(static i => s_fragments[i]).Array[0, 24], Gen.Int[0, 8], Gen.Int[0, 1000], Gen.Byte).Select(static (parts, fault, place, made) =>
        {
            List<byte> text = [.. Encoding.UTF8.GetBytes(string.Concat(parts))];
            if (text.Count == 0 || fault > 1) return text.ToArray();
            int at = place % text.Count;
            if (fault == 0) text.RemoveAt(at);
            else text[at] = made;
            return [.. text];
        });
}
