namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Poland, Czechia, Slovakia, Hungary, Bulgaria, Romania and Ukraine.</summary>
/// <remarks>Sources: the acts on population registers of these countries; the Hungarian and Ukrainian checks are unverified and only support a label.</remarks>
static class EasternChecks
{
    /// <summary>PESEL: YYMMDD with the century in the month, serial, weights 1 3 7 9.</summary>
    public static bool IsPesel(ReadOnlySpan<byte> d)
    {
        int month = BirthDate.Two(d, 2), century = (month / 20) switch { 0 => 1900, 1 => 2000, 2 => 2100, 3 => 2200, _ => 1800 };
        if (!CalendarDate.Exists(century + BirthDate.Two(d, 0), month % 20, BirthDate.Two(d, 4))) return false;
        return WeightedSum.Of(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0;
    }

    /// <summary>Rodné číslo: YYMMDD, women's month plus 50, later plus 20 more; ten digits divide by eleven, nine digits are from before 1954.</summary>
    public static bool IsBirthNumber(ReadOnlySpan<byte> d)
    {
        int month = BirthDate.Two(d, 2) % 50;
        if (month > 20) month -= 20;
        if (d.Length is not (9 or 10) || !BirthDate.ExistsInACentury(BirthDate.Two(d, 0), month, BirthDate.Two(d, 4))) return false;
        if (d.Length == 9) return BirthDate.Two(d, 0) <= 53;
        return WeightedSum.Number(d) % 11 == 0 || (WeightedSum.Number(d[..9]) % 11 == 10 && d[9] == 0);
    }

    /// <summary>Adóazonosító jel: ten digits that start with 8.</summary>
    public static bool IsHungarianNumber(ReadOnlySpan<byte> d) => d[0] == 8 && WeightedSum.Of(d, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == d[9];

    /// <summary>EGN: YYMMDD with the century in the month (plus 20 before 1900, plus 40 from 2000 on), ten digits.</summary>
    public static bool IsBulgarianNumber(ReadOnlySpan<byte> d)
    {
        int month = BirthDate.Two(d, 2), century = month > 40 ? 2000 : month > 20 ? 1800 : 1900;
        if (month > 52 || !CalendarDate.Exists(century + BirthDate.Two(d, 0), month % 20, BirthDate.Two(d, 4))) return false;
        return WeightedSum.Of(d, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == d[9];
    }

    /// <summary>CNP: sex and century, YYMMDD, county, serial and check digit.</summary>
    public static bool IsRomanianNumber(ReadOnlySpan<byte> d)
    {
        bool isCounty = BirthDate.Two(d, 7) is (>= 1 and <= 48) or 51 or 52 or 70 or (>= 80 and <= 83);
        if (d[0] == 0 || !isCounty || !BirthDate.IsYearFirst(d[1..])) return false;
        int check = WeightedSum.Of(d, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return d[12] == (check == 10 ? 1 : check);
    }

    /// <summary>РНОКПП (tax number) of Ukraine: ten digits.</summary>
    public static bool IsUkrainianNumber(ReadOnlySpan<byte> d)
    {
        int sum = WeightedSum.Of(d[1..], [5, 7, 9, 4, 6, 10, 5, 7]) - d[0];
        return ((sum % 11) + 11) % 11 % 10 == d[9];
    }
}
