namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>A date in digits, or in digits with the name of a month, in a year in which somebody alive can have been born.</summary>
/// <param name="End">Index after the date; meaningless when <paramref name="Grade"/> is none.</param>
/// <param name="Grade">How much of it there is.</param>
readonly record struct WrittenDate(int End, DateGrade Grade)
{
    static WrittenDate None => new(0, DateGrade.None);

    /// <summary>Reads a date whose first byte stands here: a digit, or the first letter of a month.</summary>
    public static WrittenDate Read(ref Window window, int at)
    {
        if (!Ascii.IsDigit(window[at])) return MonthFirst(ref window, at);
        if (window.TouchesBefore(at) || (window[at - 1] is (byte)'.' or (byte)',' or (byte)'-' && Ascii.IsDigit(window[at - 2]))) return None;
        int length = DigitCount(ref window, at);
        return length switch
        {
            1 or 2 => DayFirst(ref window, at, length),
            4 => YearFirst(ref window, at),
            8 => Compact(ref window, at),
            _ => None,
        };
    }

    static WrittenDate DayFirst(ref Window window, int at, int length)
    {
        int day = Number(ref window, at, length), end = at + length;
        if (Joint(ref window, end, out byte joint) is int monthAt and > 0 && DigitCount(ref window, monthAt) is int monthLength and (1 or 2))
        {
            int yearAt = Joint(ref window, monthAt + monthLength, out byte second);
            if (window[yearAt] == '\'' && DigitCount(ref window, yearAt + 1) == 2) yearAt++;
            if (yearAt > 0 && second == joint) return WithYear(ref window, day, Number(ref window, monthAt, monthLength), yearAt);
        }

        int word = SkipOrdinal(ref window, end);
        for (int i = 0; i < 2 && window[word] is (byte)' ' or (byte)'\n' or (byte)'-' or (byte)'.' or (byte)'/'; i++) word++;
        if (window.HasWord(word, "van"u8)) word = window.SkipSpaces(word + 3);
        int month = MonthNames.At(ref window, word, out int monthEnd);
        return month == 0 || !DayFits(2000, month, day) ? None : BehindMonth(ref window, day, month, monthEnd);
    }

    /// <summary>After "12 maart": a year makes it whole.</summary>
    static WrittenDate BehindMonth(ref Window window, int day, int month, int monthEnd)
    {
        int yearAt = monthEnd;
        for (int i = 0; i < 2 && window[yearAt] is (byte)' ' or (byte)'\n' or (byte)'-' or (byte)'.' or (byte)',' or (byte)'/'; i++) yearAt++;
        if (window.HasWord(yearAt, "van"u8) || window.HasWord(yearAt, "uit"u8)) yearAt = window.SkipSpaces(yearAt + 3, most: 1);
        if (window.HasWord(yearAt, "in"u8)) yearAt = window.SkipSpaces(yearAt + 2, most: 1);
        if (window[yearAt] == '\'') yearAt++;
        WrittenDate whole = WithYear(ref window, day, month, yearAt);
        return whole.Grade == DateGrade.Full ? whole : new(monthEnd, DateGrade.Partial);
    }

    static WrittenDate WithYear(ref Window window, int day, int month, int yearAt)
    {
        int length = DigitCount(ref window, yearAt);
        if (length is not (2 or 4) || !MayEnd(ref window, yearAt + length)) return None;
        int year = Number(ref window, yearAt, length);
        // Two digits say nothing about the century; 2000 is a leap year, so no day is refused wrongly.
        bool fits = length == 2 ? DayFits(2000, month, day) : year is >= CalendarDate.FirstYear and <= CalendarDate.LastYear && DayFits(year, month, day);
        return fits ? new(yearAt + length, DateGrade.Full) : None;
    }

    static WrittenDate YearFirst(ref Window window, int at)
    {
        int year = Number(ref window, at, 4), end = at + 4;
        if (year is < CalendarDate.FirstYear or > CalendarDate.LastYear) return None;
        if (Joint(ref window, end, out byte joint) is int monthAt and > 0 && joint != ' ' && DigitCount(ref window, monthAt) is int monthLength and (1 or 2))
        {
            int dayAt = Joint(ref window, monthAt + monthLength, out byte second);
            if (dayAt > 0 && second == joint && DigitCount(ref window, dayAt) is int dayLength and (1 or 2)
                && DayFits(year, Number(ref window, monthAt, monthLength), Number(ref window, dayAt, dayLength)))
                return new(dayAt + dayLength, DateGrade.Full);
        }

        return MayEnd(ref window, end) ? new(end, DateGrade.Partial) : None;
    }

    static WrittenDate Compact(ref Window window, int at)
    {
        if (!MayEnd(ref window, at + 8)) return None;
        bool isBackward = IsDay(Number(ref window, at, 4), Number(ref window, at + 4, 2), Number(ref window, at + 6, 2));
        bool isForward = IsDay(Number(ref window, at + 4, 4), Number(ref window, at + 2, 2), Number(ref window, at, 2));
        return isBackward || isForward ? new(at + 8, DateGrade.Full) : None;
    }

    /// <summary>"March 12, 1985" and "maart 1985".</summary>
    static WrittenDate MonthFirst(ref Window window, int at)
    {
        int month = MonthNames.At(ref window, at, out int end);
        if (month == 0) return None;
        int next = window.SkipSpaces(end, most: 1), length = DigitCount(ref window, next);
        if (length == 4) return Number(ref window, next, 4) is >= CalendarDate.FirstYear and <= CalendarDate.LastYear ? new(next + 4, DateGrade.Partial) : None;
        if (length is not (1 or 2)) return None;
        WrittenDate whole = BehindMonth(ref window, Number(ref window, next, length), month, SkipOrdinal(ref window, next + length));
        return whole.Grade == DateGrade.Full ? whole : None;
    }

    static bool IsDay(int year, int month, int day)
        => year is >= CalendarDate.FirstYear and <= CalendarDate.LastYear && DayFits(year, month, day);

    /// <summary>True for an existing day, and for the register's zero parts: an unknown day, or an unknown day and month.</summary>
    static bool DayFits(int year, int month, int day)
        => day == 0 ? month is >= 0 and <= 12 : CalendarDate.Exists(year, month, day);

    /// <summary>Index after one separator with optional spaces around it, or -1.</summary>
    static int Joint(ref Window window, int at, out byte joint)
    {
        int end = SkipSpace(ref window, at);
        joint = window[end];
        if (joint is (byte)'-' or (byte)'/' or (byte)'.') return SkipSpace(ref window, end + 1);
        joint = (byte)' ';
        return end > at ? end : -1;
    }

    /// <summary>Over one space or one line end, as mail programs break dates.</summary>
    static int SkipSpace(ref Window window, int at) => window[at] is (byte)' ' or (byte)'\n' ? at + 1 : at;

    /// <summary>Over "e", "de" or "ste" behind a day.</summary>
    static int SkipOrdinal(ref Window window, int at)
    {
        int length = window.Has(at, "ste"u8) ? 3 : window.Has(at, "de"u8) || window.Has(at, "th"u8) ? 2 : window.Has(at, "e"u8) ? 1 : 0;
        return window.TouchesAfter(at + length) ? at : at + length;
    }

    static bool MayEnd(ref Window window, int end)
        => !window.TouchesAfter(end) && !(window[end] == '.' && Ascii.IsDigit(window[end + 1]));

    /// <summary>Number of digits here; stops counting at nine.</summary>
    static int DigitCount(ref Window window, int at)
    {
        int count = 0;
        while (count < 9 && Figure(window[at + count]) >= 0) count++;
        return count;
    }

    static int Number(ref Window window, int at, int length)
    {
        int number = 0;
        for (int i = 0; i < length; i++) number = number * 10 + Figure(window[at + i]);
        return number;
    }

    /// <summary>Value of a digit, also when a scanner read it as the letter that looks like it; -1 for anything else.</summary>
    static int Figure(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        (byte)'O' or (byte)'o' => 0,
        (byte)'l' or (byte)'I' => 1,
        _ => -1,
    };
}
