using Gegevenshuis.AiGateway.Detection.Checks.National;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The VAT checks that take more than one weighted sum.</summary>
static class EuVatChecks
{
    /// <summary>Austria: eight digits after the U; every second digit doubled and its digits added, plus four.</summary>
    public static bool IsAustrian(ReadOnlySpan<byte> d)
    {
        int sum = 4;
        for (int i = 0; i < 7; i++) sum += (i & 1) == 0 ? d[i] : DigitSum(d[i] * 2);
        return (10 - sum % 10) % 10 == d[7];
    }

    /// <summary>Belgium: ten digits, the last two 97 minus the remainder of the first eight.</summary>
    public static bool IsBelgian(ReadOnlySpan<byte> d) => d[0] <= 1 && 97 - WeightedSum.Number(d[..8]) % 97 == WeightedSum.Number(d[8..]);

    /// <summary>France: two characters and the SIREN; two digits follow from the SIREN, other keys carry letters and are not checked.</summary>
    public static bool IsFrench(ReadOnlySpan<byte> code)
    {
        long siren = 0;
        foreach (byte b in code[2..]) siren = siren * 10 + b - '0';
        if (!Ascii.IsDigit(code[0]) || !Ascii.IsDigit(code[1])) return true;
        return (12 + 3 * (siren % 97)) % 97 == (code[0] - '0') * 10 + code[1] - '0';
    }

    /// <summary>Spain: a person's number with its letter, or a company's letter, seven digits and a control digit or letter.</summary>
    public static bool IsSpanish(ReadOnlySpan<byte> code)
    {
        if (Ascii.IsDigit(code[0]) || code[0] >= 'X') return Ascii.IsLetter(code[8]) && FrenchChecks.IsSpanishNumber(code);
        int sum = 0;
        for (int i = 1; i <= 7; i++) sum += (i & 1) == 1 ? DigitSum((code[i] - '0') * 2) : code[i] - '0';
        int control = (10 - sum % 10) % 10;
        return code[8] == control + '0' || code[8] == "JABCDEFGHI"u8[control];
    }

    static int DigitSum(int twoDigits) => twoDigits / 10 + twoDigits % 10;
}
