using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>What one character is in the view: itself, nothing, or one to three ASCII characters.</summary>
/// <remarks>
/// Invisible characters go; spaces, dashes, dots and apostrophes get their keyboard form; digits of every script and styled Latin letters
/// become ASCII. Tabs stay: they part the columns of a table. Letters of other scripts stay as they are; see <see cref="LookAlikes"/>. Made once from the Unicode data of the run time.
/// </remarks>
static class FoldTable
{
    /// <summary>The character stays as it is.</summary>
    public const int Keep = 0;

    /// <summary>The character is invisible and is not part of the view.</summary>
    public const int Drop = -1;

    const int Limit = 0x20000;

    static readonly int[]?[] s_pages = Build();

    /// <summary><see cref="Keep"/>, <see cref="Drop"/>, or one to three ASCII bytes, the first in the low byte.</summary>
    public static int Of(int codePoint)
    {
        if (codePoint < Limit) return s_pages[codePoint >> 8] is { } page ? page[codePoint & 0xFF] : Keep;
        return codePoint is >= 0xE0000 and <= 0xE007F or >= 0xE0100 and <= 0xE01EF ? Drop : Keep;
    }

    static int[]?[] Build()
    {
        int[]?[] pages = new int[]?[Limit >> 8];
        AddDigits(pages);
        AddLetters(pages);
        AddMathematicalLetters(pages);
        AddPunctuation(pages);
        AddInvisible(pages);
        return pages;
    }

    /// <summary>Decimal digits of every script, and numbers in circles, brackets and small print up to twenty.</summary>
    static void AddDigits(int[]?[] pages)
    {
        for (int codePoint = 0x80; codePoint < Limit; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF) continue;
            var rune = new Rune(codePoint);
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber)) continue;
            double value = Rune.GetNumericValue(rune);
            if (value is >= 0 and <= 20 && value == Math.Truncate(value)) Set(pages, codePoint, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    static void AddLetters(int[]?[] pages)
    {
        for (int i = 0x21; i <= 0x7E; i++) Set(pages, 0xFEE0 + i, ((char)i).ToString());
        for (int i = 0; i < 26; i++)
        {
            string upper = ((char)('A' + i)).ToString(), lower = ((char)('a' + i)).ToString();
            foreach (int start in (int[])[0x24B6, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6]) Set(pages, start + i, upper);
            foreach (int start in (int[])[0x24D0, 0x249C]) Set(pages, start + i, lower);
        }

        SetEach(pages, "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨKℬℭℯℰℱℳℴℹⅅⅆⅇⅈⅉ", "CgHHHhIILlNPQRRRZZKBCeEFMoiDdeij");
        SetEach(pages, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz");
        SetEach(pages, "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "ABDEGHIJKLMNOPRTUVWabcdefghijklmnoprstuvwxyz");
        foreach ((int codePoint, string text) in (ReadOnlySpan<(int, string)>)
            [(0xFB00, "ff"), (0xFB01, "fi"), (0xFB02, "fl"), (0xFB03, "ffi"), (0xFB04, "ffl"), (0xFB05, "st"), (0xFB06, "st"), (0x132, "IJ"), (0x133, "ij")])
            Set(pages, codePoint, text);
    }

    /// <summary>Thirteen alphabets of 52 letters in a row; the gaps in them are the letter-like symbols above.</summary>
    static void AddMathematicalLetters(int[]?[] pages)
    {
        for (int i = 0; i < 13 * 52; i++) Set(pages, 0x1D400 + i, ((char)(i % 52 < 26 ? 'A' + (i % 52) : 'a' + (i % 52) - 26)).ToString());
        Set(pages, 0x1D6A4, "i");
        Set(pages, 0x1D6A5, "j");
    }

    static void AddPunctuation(int[]?[] pages)
    {
        SetAll(pages, "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u2800\u3000", " ");
        SetAll(pages, "\u0085\u2028\u2029", "\n");
        SetAll(pages, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63", "-");
        SetAll(pages, "\u00B7\u2024\u3002\uFE52\uFF61", ".");
        SetAll(pages, "\u2044\u2215", "/");
        SetAll(pages, "\u2236\uFE55", ":");
        SetAll(pages, "\u2018\u2019\u201B\u02BC\u2032", "'");
        Set(pages, 0xFE6B, "@");
    }

    static void AddInvisible(int[]?[] pages)
    {
        foreach ((int first, int last) in (ReadOnlySpan<(int, int)>)
            [
                (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
                (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFC), (0x1D173, 0x1D17A),
            ])
            for (int codePoint = first; codePoint <= last; codePoint++) SetPacked(pages, codePoint, Drop);
    }

    static void SetEach(int[]?[] pages, string from, string to)
    {
        for (int i = 0; i < from.Length; i++) Set(pages, from[i], to[i].ToString());
    }

    static void SetAll(int[]?[] pages, string from, string to)
    {
        foreach (char c in from) Set(pages, c, to);
    }

    static void Set(int[]?[] pages, int codePoint, string to)
    {
        int packed = 0;
        for (int i = to.Length - 1; i >= 0; i--) packed = packed << 8 | to[i];
        SetPacked(pages, codePoint, packed);
    }

    static void SetPacked(int[]?[] pages, int codePoint, int packed)
        => (pages[codePoint >> 8] ??= new int[256])[codePoint & 0xFF] = packed;
}
