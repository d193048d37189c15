namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The Luhn check of payment cards and device numbers (ISO/IEC 7812-1 annex B).</summary>
static class Luhn
{
    /// <summary>Sum of the digits of twice a digit.</summary>
    static ReadOnlySpan<byte> Doubled => [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

    /// <summary>True when the digit values, check digit last, pass.</summary>
    public static bool Passes(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)];
            sum += (i & 1) == 0 ? digit : Doubled[digit];
        }

        return digits.Length > 1 && sum % 10 == 0;
    }
}
