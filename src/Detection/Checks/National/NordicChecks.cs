namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Sweden, Denmark, Norway, Finland and the Baltic states.</summary>
/// <remarks>Sources: Skatteverket SKV 704, CPR-kontoret, Skatteetaten, Digi- ja väestötietovirasto, and the Estonian, Lithuanian and Latvian registers.</remarks>
static class NordicChecks
{
    static ReadOnlySpan<byte> FinnishLetters => "0123456789ABCDEFHJKLMNPRSTUVWXY"u8;

    /// <summary>Personnummer of ten digits, or twelve with the century; coordination numbers add 60 to the day.</summary>
    public static bool IsSwedishNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length == 12 && BirthDate.Two(digits, 0) is not (18 or 19 or 20)) return false;
        if (digits.Length is not (10 or 12)) return false;
        ReadOnlySpan<byte> d = digits[^10..];
        return BirthDate.ExistsInACentury(BirthDate.Two(d, 0), BirthDate.Two(d, 2), BirthDate.Two(d, 4) % 60) && Luhn.Passes(d);
    }

    /// <summary>CPR number: only the date can be checked since 2007.</summary>
    public static bool IsDanishNumber(ReadOnlySpan<byte> d) => BirthDate.IsDayFirst(d);

    /// <summary>Fødselsnummer: eleven digits with two check digits; D-numbers add 40 to the day.</summary>
    public static bool IsNorwegianNumber(ReadOnlySpan<byte> d)
    {
        if (!BirthDate.ExistsInACentury(BirthDate.Two(d, 4), BirthDate.Two(d, 2), BirthDate.Two(d, 0) % 40)) return false;
        return WeightedSum.Of(d, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0 && WeightedSum.Of(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0;
    }

    /// <summary>Henkilötunnus: DDMMYY, century sign, three digits, and a letter for the nine digits modulo 31.</summary>
    public static bool IsFinnishCode(ReadOnlySpan<byte> code)
    {
        Span<byte> d = stackalloc byte[9];
        for (int i = 0; i < 6; i++) d[i] = (byte)(code[i] - '0');
        for (int i = 0; i < 3; i++) d[6 + i] = (byte)(code[7 + i] - '0');
        return BirthDate.IsDayFirst(d) && FinnishLetters[CalendarDate.Number(d) % 31] == code[10];
    }

    /// <summary>Isikukood and asmens kodas: century and sex, YYMMDD, serial and a check digit in two rounds.</summary>
    public static bool IsBalticNumber(ReadOnlySpan<byte> d)
    {
        if (d[0] is 0 or 9 || !BirthDate.IsYearFirst(d[1..])) return false;
        int check = WeightedSum.Of(d, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
        if (check == 10) check = WeightedSum.Of(d, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
        return d[10] == check;
    }

    /// <summary>Personas kods: DDMMYY and a serial; numbers given out since 2017 start with 32 to 39 and carry no date.</summary>
    public static bool IsLatvianNumber(ReadOnlySpan<byte> d)
    {
        bool isDateless = d[0] == 3 && d[1] >= 2;
        if (!isDateless && !BirthDate.IsDayFirst(d)) return false;
        return d[10] == (1 + WeightedSum.Of(d, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10;
    }
}
