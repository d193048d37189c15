using System.Buffers;

namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Germany, Austria and Switzerland.</summary>
/// <remarks>Sources: Bundeszentralamt für Steuern (IdNr), VKVV § 2 (Versicherungsnummer), ASVG § 460d, AHVV art. 133.</remarks>
static class GermanChecks
{
    static readonly SearchValues<byte> s_documentCharacters = SearchValues.Create("0123456789CFGHJKLMNPRTVWXYZ"u8);

    /// <summary>Steuer-IdNr: eleven digits, first not 0; among the first ten, one digit occurs two or three times and no other repeats.</summary>
    public static bool IsTaxId(ReadOnlySpan<byte> d)
    {
        if (d[0] == 0 || !Iso7064.Passes(d)) return false;
        int repeated = 0;
        for (byte digit = 0; digit <= 9; digit++)
        {
            int count = d[..10].Count(digit);
            if (count > 3) return false;
            if (count > 1) repeated++;
        }

        return repeated == 1;
    }

    /// <summary>Versicherungsnummer: area, DDMMYY, letter, serial and check digit; the letter counts as two digits.</summary>
    public static bool IsInsuranceNumber(ReadOnlySpan<byte> code)
    {
        ReadOnlySpan<byte> weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
        Span<byte> digits = stackalloc byte[12];
        int letter = code[8] - 'A' + 1;
        for (int i = 0; i < 8; i++) digits[i] = (byte)(code[i] - '0');
        (digits[8], digits[9], digits[10], digits[11]) = ((byte)(letter / 10), (byte)(letter % 10), (byte)(code[9] - '0'), (byte)(code[10] - '0'));
        if (BirthDate.Two(digits, 4) is < 1 or > 12 || BirthDate.Two(digits, 2) is < 1 or > 31) return false;

        int sum = 0;
        for (int i = 0; i < digits.Length; i++) sum += digits[i] * weights[i] / 10 + digits[i] * weights[i] % 10;
        return sum % 10 == code[11] - '0';
    }

    /// <summary>Document number of nine characters without vowels, with the ICAO check digit as tenth.</summary>
    public static bool IsDocumentNumber(ReadOnlySpan<byte> code)
        => code[0] != 'Z' && !code[..9].ContainsAnyExcept(s_documentCharacters) && (code.Length == 9 || Mrz.Passes(code[..10]));

    /// <summary>Austrian Versicherungsnummer: ten digits, the fourth is the check, the last six are DDMMYY.</summary>
    public static bool IsAustrianNumber(ReadOnlySpan<byte> d)
    {
        if (d[0] == 0 || !BirthDate.IsDayFirst(d[4..])) return false;
        return WeightedSum.Of(d, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == d[3];
    }

    /// <summary>Swiss AHV number: thirteen digits that start with 756.</summary>
    public static bool IsSwissNumber(ReadOnlySpan<byte> d) => d[0] == 7 && d[1] == 5 && d[2] == 6 && Gs1.Passes(d);
}
