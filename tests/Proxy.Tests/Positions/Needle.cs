using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Positions;

/// <summary>A marked value, and all the ways in which it could leave without being seen as such.</summary>
sealed record Needle(string Value, string Sentence)
{
    /// <summary>The ways to write the sentence that a request is seeded with.</summary>
    public IEnumerable<(string Way, string Text)> Written()
    {
        yield return ("plain", Sentence);
        yield return ("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Sentence)));
        yield return ("base64, one further", Convert.ToBase64String(Encoding.UTF8.GetBytes("." + Sentence)));
        yield return ("base64, two further", Convert.ToBase64String(Encoding.UTF8.GetBytes(".." + Sentence)));
        yield return ("base64 for addresses", Convert.ToBase64String(Encoding.UTF8.GetBytes(Sentence)).Replace('+', '-').Replace('/', '_').TrimEnd('='));
        yield return ("hex", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Sentence)));
        yield return ("percent", Uri.EscapeDataString(Sentence));
        yield return ("percent, every byte", Percent(Sentence));
        yield return ("JSON", $"{{\"diep\":[{{\"tekst\":\"{Escaped(Sentence)}\"}}]}}");
    }

    /// <summary>Whether the value is in what left, in any of these writings.</summary>
    public bool IsIn(string everything)
    {
        string plain = System.Text.RegularExpressions.Regex.Replace(everything, @"\\+u([0-9a-fA-F]{4})",
            static match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Traces().Any(trace => plain.Contains(trace, StringComparison.OrdinalIgnoreCase))
            || Base64Traces().Any(trace => plain.Contains(trace, StringComparison.Ordinal));
    }

    IEnumerable<string> Traces()
    {
        yield return Value;
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(Value));
        yield return Uri.EscapeDataString(Value);
        yield return Percent(Value);
    }

    // At each of three alignments the characters in the middle do not depend on what stands around the value.
    IEnumerable<string> Base64Traces()
    {
        for (int shift = 0; shift < 3; shift++)
        {
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('.', shift) + Value));
            int from = (shift * 8 / 6) + (shift > 0 ? 1 : 0), to = (shift + Encoding.UTF8.GetByteCount(Value)) * 8 / 6;
            yield return encoded[from..to];
            yield return encoded[from..to].Replace('+', '-').Replace('/', '_');
        }
    }

    static string Percent(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(static b => $"%{b:X2}"));

    static string Escaped(string text) => string.Concat(text.Select(static c => $"\\u{(int)c:x4}"));
}
