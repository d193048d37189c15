namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A date in words only: "twaalf maart negentienvijfentachtig", "de derde mei tweeduizend en vier".</summary>
/// <param name="Start">First byte of the day; meaningless when there is none.</param>
/// <param name="End">Index after the last number word; 0 when this is no such date.</param>
/// <param name="IsWhole">Whether a year follows the month.</param>
readonly record struct SpokenDate(int Start, int End, bool IsWhole)
{
    /// <summary>Longest date in bytes that is read; also the most text the recogniser is ever given.</summary>
    public const int MaxLength = 72;

    const int MaxYearWords = 5;

    static SpokenDate None => default;

    /// <summary>Reads a date that starts with a day in words here.</summary>
    public static SpokenDate Read(ref Window window, int start)
    {
        int dayEnd = window.WordEnd(start, most: 24);
        if (!DutchNumerals.IsNumeral(ref window, start, dayEnd)) return None;
        int at = window.SkipSpaces(dayEnd, most: 1);
        if (window.HasWord(at, "van"u8)) at = window.SkipSpaces(at + 3, most: 1);
        if (MonthNames.At(ref window, at, out int end) == 0) return None;

        int monthEnd = end;
        for (int words = 0; words < MaxYearWords && window[end] == ' '; words++)
        {
            int wordEnd = window.WordEnd(end + 1);
            bool isYear = DutchNumerals.IsNumeral(ref window, end + 1, wordEnd);
            bool isAnd = window.HasWord(end + 1, "en"u8) && end > monthEnd && window[wordEnd] == ' ' && DutchNumerals.IsNumeral(ref window, wordEnd + 1, window.WordEnd(wordEnd + 1));
            if ((!isYear && !isAnd) || wordEnd - start > MaxLength) break;
            end = wordEnd;
        }

        return new(start, end, end > monthEnd);
    }
}
