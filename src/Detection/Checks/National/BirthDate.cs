namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Reads the date of birth that many national numbers start with.</summary>
static class BirthDate
{
    /// <summary>Two digit values as a number.</summary>
    public static int Two(ReadOnlySpan<byte> digits, int at) => digits[at] * 10 + digits[at + 1];

    /// <summary>True when day and month exist in some year that ends in these two digits; 29 February counts in leap years of either century.</summary>
    public static bool ExistsInACentury(int yearOfCentury, int month, int day)
        => CalendarDate.Exists(1900 + yearOfCentury, month, day) || CalendarDate.Exists(2000 + yearOfCentury, month, day);

    /// <summary>True for YYMMDD at the start of the digits.</summary>
    public static bool IsYearFirst(ReadOnlySpan<byte> digits) => ExistsInACentury(Two(digits, 0), Two(digits, 2), Two(digits, 4));

    /// <summary>True for DDMMYY at the start of the digits.</summary>
    public static bool IsDayFirst(ReadOnlySpan<byte> digits) => ExistsInACentury(Two(digits, 4), Two(digits, 2), Two(digits, 0));
}
