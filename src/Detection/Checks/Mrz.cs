namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The check digits of a machine-readable zone on travel documents.</summary>
/// <remarks>Source: ICAO Doc 9303 part 3: digits as they are, A to Z as 10 to 35, filler 0; weights 7, 3, 1; sum modulo 10.</remarks>
static class Mrz
{
    /// <summary>Check digit over capitals, digits and fillers.</summary>
    public static int CheckDigit(ReadOnlySpan<byte> field) => Sum(field) % 10;

    /// <summary>True when the digit after a field is the field's check digit.</summary>
    public static bool Passes(ReadOnlySpan<byte> fieldAndDigit)
        => Ascii.IsDigit(fieldAndDigit[^1]) && CheckDigit(fieldAndDigit[..^1]) == fieldAndDigit[^1] - '0';

    /// <summary>True when number, birth and expiry in the second line of a passport (TD3, 44 characters) have their check digits.</summary>
    public static bool IsPassportLine(ReadOnlySpan<byte> line)
        => line.Length == 44 && Passes(line[..10]) && Passes(line[13..20]) && Passes(line[21..28]);

    /// <summary>True when birth and expiry in the second line of a card (TD1, 30 characters) have their check digits.</summary>
    public static bool IsCardLine(ReadOnlySpan<byte> line) => line.Length == 30 && Passes(line[..7]) && Passes(line[8..15]);

    static int Sum(ReadOnlySpan<byte> field)
    {
        int sum = 0;
        for (int i = 0; i < field.Length; i++)
        {
            int value = field[i] == '<' ? 0 : Ascii.Base36(field[i]);
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }

        return sum;
    }
}
