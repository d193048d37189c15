using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Checks.Terms;

/// <summary>Reads text the way words are compared: small letters without diacritics, every space or hyphen as one space.</summary>
static class Folding
{
    const int MaxGap = 4;

    /// <summary>Bytes that are a gap between words.</summary>
    public static ReadOnlySpan<byte> Gaps => " \n\r\t-"u8;

    /// <summary>First byte of U+00C0–U+00FF and of Latin Extended-A, which hold the letters with diacritics of the European languages.</summary>
    const byte Latin1Lead = 0xC3;
    const byte LatinALead = 0xC4;
    const byte LatinALastLead = 0xC5;

    static readonly byte[] s_letters = MakeLetters();

    /// <summary>The folded byte at this place and the index after it. Bytes without a folded form are themselves.</summary>
    public static byte Next(ref Window window, ref int at)
    {
        byte b = window[at];
        if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'-') return Gap(ref window, ref at);
        if (b is < Latin1Lead or > LatinALastLead)
        {
            at++;
            return Ascii.ToLower(b);
        }

        byte letter = s_letters[((b - Latin1Lead) << 6) | (window[at + 1] & 0x3F)];
        at += letter == 0 ? 1 : 2;
        return letter == 0 ? b : letter;
    }

    /// <summary>Folds a whole term; the slow counterpart of <see cref="Next"/> for the compiler.</summary>
    public static byte[] Fold(string term)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(term);
        var window = new Window(new() { Text = bytes, Anchor = 0, IsFinal = true });
        var folded = new List<byte>(bytes.Length);
        for (int at = 0; at < bytes.Length;) folded.Add(Next(ref window, ref at));
        return [.. folded];
    }

    /// <summary>A run of white space with at most one hyphen, as a line end may split a phrase or a compound.</summary>
    static byte Gap(ref Window window, ref int at)
    {
        for (int i = 0; i < MaxGap && window[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'-'; i++) at++;
        return (byte)' ';
    }

    /// <summary>The base letter of every letter with one diacritic, by the two bytes of its UTF-8 form; 0 where there is none.</summary>
    static byte[] MakeLetters()
    {
        var letters = new byte[3 << 6];
        for (int code = 0xC0; code < 0x180; code++)
        {
            string decomposed = ((char)code).ToString().Normalize(NormalizationForm.FormD);
            if (!char.IsAsciiLetter(decomposed[0]) || CharUnicodeInfo.GetUnicodeCategory(decomposed[^1]) != UnicodeCategory.NonSpacingMark) continue;
            int lead = 0xC0 | (code >> 6);
            letters[((lead - Latin1Lead) << 6) | (code & 0x3F)] = (byte)char.ToLowerInvariant(decomposed[0]);
        }

        return letters;
    }
}
