namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Which numbers make a day that exists.</summary>
static class CalendarDate
{
    /// <summary>First year in which somebody alive can have been born.</summary>
    public const int FirstYear = 1900;

    /// <summary>Last year taken for a birth. A fixed bound keeps detection a function of the text alone; far enough ahead not to age.</summary>
    public const int LastYear = 2049;

    /// <summary>True for an existing day in the years 1 to 9999.</summary>
    public static bool Exists(int year, int month, int day)
        => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>True when eight digit values read as a day between 1900 and 2049, as YYYYMMDD or as DDMMYYYY.</summary>
    public static bool IsEightDigitDay(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 8) return false;
        return IsRecent(Number(digits[..4]), Number(digits[4..6]), Number(digits[6..]))
            || IsRecent(Number(digits[4..]), Number(digits[2..4]), Number(digits[..2]));
    }

    /// <summary>True for an existing day in a year of birth of somebody alive.</summary>
    public static bool IsRecent(int year, int month, int day) => year is >= FirstYear and <= LastYear && Exists(year, month, day);

    /// <summary>Digit values as one number; at most nine digits.</summary>
    public static int Number(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte digit in digits) number = number * 10 + digit;
        return number;
    }
}
