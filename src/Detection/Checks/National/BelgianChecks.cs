namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Belgium and Luxembourg.</summary>
/// <remarks>Sources: Rijksregister (koninklijk besluit of 3 April 1984), Bisregister of the KSZ, and the Luxembourg RNPP law of 2013.</remarks>
static class BelgianChecks
{
    /// <summary>Rijksregisternummer or bisnummer: eleven digits, YYMMDD, serial, and 97 minus the remainder. Unknown month and day are 00.</summary>
    public static bool IsNationalNumber(ReadOnlySpan<byte> d)
    {
        int month = BirthDate.Two(d, 2) % 20, day = BirthDate.Two(d, 4), kind = BirthDate.Two(d, 2) / 20;
        bool isDate = kind <= 2 && (month == 0 || day == 0 ? month <= 12 && day <= 31 : BirthDate.ExistsInACentury(BirthDate.Two(d, 0), month, day));
        if (!isDate) return false;
        long nine = WeightedSum.Number(d[..9]), check = BirthDate.Two(d, 9);
        return check == 97 - nine % 97 || check == 97 - (2_000_000_000 + nine) % 97;
    }

    /// <summary>Identity card: twelve digits, the last two the first ten modulo 97, with 97 for 0.</summary>
    public static bool IsIdentityCard(ReadOnlySpan<byte> d)
    {
        long remainder = WeightedSum.Number(d[..10]) % 97;
        return BirthDate.Two(d, 10) == (remainder == 0 ? 97 : remainder);
    }

    /// <summary>Luxembourg: thirteen digits, YYYYMMDD and a serial, with a Luhn and a Verhoeff digit over the first eleven.</summary>
    public static bool IsLuxembourgNumber(ReadOnlySpan<byte> d)
    {
        if (!CalendarDate.IsRecent(CalendarDate.Number(d[..4]), BirthDate.Two(d, 4), BirthDate.Two(d, 6))) return false;
        return Luhn.Passes(d[..12]) && Verhoeff.Digit(d[..11]) == d[12];
    }
}
