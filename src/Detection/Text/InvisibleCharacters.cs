using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>Counts the characters that nobody sees and a model reads all the same: a place to hide data, or an instruction to the model.</summary>
/// <remarks>They are the characters that the view leaves out, so what they hide or cut in two is found all the same.</remarks>
public static class InvisibleCharacters
{
    const int ZeroWidthJoiner = 0x200D, TextStyle = 0xFE0E, EmojiStyle = 0xFE0F;

    /// <summary>Number of invisible characters. Those that are part of an emoji do not count: keyboards put them there.</summary>
    /// <param name="text">UTF-8.</param>
    public static int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        bool isEmoji = false;
        while (true)
        {
            int run = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (run < 0) return count;
            isEmoji &= run == 0;
            Rune.DecodeFromUtf8(text[run..], out Rune rune, out int length);
            bool belongs = isEmoji && rune.Value is ZeroWidthJoiner or TextStyle or EmojiStyle;
            if (!belongs && FoldTable.Of(rune.Value) == FoldTable.Drop) count++;
            isEmoji = belongs || IsEmoji(rune);
            text = text[(run + length)..];
        }
    }

    static bool IsEmoji(Rune rune)
        => rune.Value is >= 0x1F000 and < 0x20000 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;
}
