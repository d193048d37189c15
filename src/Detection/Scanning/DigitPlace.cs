using System.Numerics;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What stands around the digits at an anchor, as indexes of the tables of <see cref="DigitFilter"/>.</summary>
/// <param name="Before">As <see cref="DigitFilter.BeforeOf"/> makes it.</param>
/// <param name="Two">As <see cref="DigitFilter.TwoOf"/> makes it.</param>
/// <param name="Word">As <see cref="DigitFilter.WordOf"/> makes it.</param>
readonly record struct DigitPlace(int Before, int Two, int Word)
{
    /// <summary>The place of an anchor.</summary>
    /// <param name="padded">The text, with zeros behind its end.</param>
    /// <param name="at">The anchor.</param>
    /// <param name="characters">A bit for each of the 64 bytes from the anchor on that is a letter or digit.</param>
    /// <param name="length">Length of the text.</param>
    /// <param name="isFinal">True when no more text follows.</param>
    public static DigitPlace Of(ReadOnlySpan<byte> padded, int at, ulong characters, int length, bool isFinal)
    {
        byte before = at > 0 ? padded[at - 1] : (byte)0, behind = at > 1 ? padded[at - 2] : (byte)0;
        int count = Math.Min(BitOperations.TrailingZeroCount(~characters), DigitFilter.MostCharacters);
        bool isWhole = isFinal || count == DigitFilter.MostCharacters || at + count < length;
        int word = DigitFilter.WordOf(Ascii.IsLetter(before) ? Letters(padded, at) : 0, isWhole ? count : 0);
        return new(DigitFilter.BeforeOf(before, padded[at], Ascii.IsDigit(behind)), DigitFilter.TwoOf(behind, before), word);
    }

    static int Letters(ReadOnlySpan<byte> text, int at)
    {
        int letters = 1;
        while (letters < DigitFilter.MostLetters && letters < at && Ascii.IsLetter(text[at - 1 - letters])) letters++;
        bool isGlued = letters < DigitFilter.MostLetters && letters < at && Ascii.IsDigit(text[at - 1 - letters]);
        return isGlued ? DigitFilter.Glued : letters;
    }
}
