namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Croatia, Slovenia, Greece, Turkey, the United Kingdom, Ireland and the United States.</summary>
/// <remarks>Sources: the registers of these countries (OIB, EMŠO, ΑΜΚΑ, ΑΦΜ, T.C. kimlik, NHS, HMRC, PPS, SSA).</remarks>
static class SouthernChecks
{
    /// <summary>EMŠO, and the JMBG of other former Yugoslav states: DDMMYYY, region, serial and check digit.</summary>
    public static bool IsEmso(ReadOnlySpan<byte> d)
    {
        int thousandYear = CalendarDate.Number(d[4..7]), year = thousandYear >= 800 ? 1000 + thousandYear : 2000 + thousandYear;
        if (!CalendarDate.Exists(year, BirthDate.Two(d, 2), BirthDate.Two(d, 0))) return false;
        int check = 11 - WeightedSum.Of(d, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
        return d[12] == (check == 11 ? 0 : check);
    }

    /// <summary>ΑΜΚΑ: DDMMYY and a serial, Luhn.</summary>
    public static bool IsGreekInsurance(ReadOnlySpan<byte> d) => BirthDate.IsDayFirst(d) && Luhn.Passes(d);

    /// <summary>ΑΦΜ: nine digits, weights powers of two.</summary>
    public static bool IsGreekTax(ReadOnlySpan<byte> d)
    {
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += d[i] << (8 - i);
        return sum != 0 && sum % 11 % 10 == d[8];
    }

    /// <summary>T.C. kimlik: eleven digits with two check digits, first not 0.</summary>
    public static bool IsTurkishNumber(ReadOnlySpan<byte> d)
    {
        int odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7];
        return d[0] != 0 && ((odd * 7 - even) % 10 + 10) % 10 == d[9] && (odd + even + d[9]) % 10 == d[10];
    }

    /// <summary>NHS number: ten digits, weights ten to two; a check of ten is never issued.</summary>
    public static bool IsHealthServiceNumber(ReadOnlySpan<byte> d)
    {
        int check = 11 - WeightedSum.Of(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
        return d.ContainsAnyExcept((byte)0) && d[9] == (check == 11 ? 0 : check);
    }

    /// <summary>National Insurance number: two letters, six digits, A to D. No check, but some letters are never used.</summary>
    public static bool IsInsuranceNumber(ReadOnlySpan<byte> code)
    {
        // Never given out, and printed as the example on every form.
        if (code[0] == 'Q' && code[1] == 'Q') return code[8] <= 'D';
        if ("DFIQUV"u8.Contains(code[0]) || "DFIQUVO"u8.Contains(code[1]) || code[8] > 'D') return false;
        return (code[0], code[1]) is not (((byte)'B', (byte)'G') or ((byte)'G', (byte)'B') or ((byte)'K', (byte)'N') or ((byte)'N', (byte)'K')
            or ((byte)'N', (byte)'T') or ((byte)'T', (byte)'N') or ((byte)'Z', (byte)'Z'));
    }

    /// <summary>PPS number: seven digits and a check letter; a second letter counts nine times.</summary>
    public static bool IsIrishNumber(ReadOnlySpan<byte> code)
    {
        int sum = code.Length == 9 && code[8] != 'W' ? (code[8] - 'A' + 1) * 9 : 0;
        for (int i = 0; i < 7; i++) sum += (code[i] - '0') * (8 - i);
        return code[7] == (sum % 23 == 0 ? 'W' : sum % 23 + 'A' - 1);
    }

    /// <summary>Social Security number: no part is all zeros, the area is not 666 or from 900 on.</summary>
    public static bool IsSocialSecurityNumber(ReadOnlySpan<byte> d)
    {
        int area = CalendarDate.Number(d[..3]);
        return area is not (0 or 666 or >= 900) && BirthDate.Two(d, 3) > 0 && CalendarDate.Number(d[5..]) > 0;
    }
}
