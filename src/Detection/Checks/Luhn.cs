namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The Luhn check of payment cards and device numbers (ISO/IEC 7812-1 annex B).</summary>
static class Luhn
{
    /// <summary>True when the digit values, check digit last, pass.</summary>
    public static bool Passes(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)];
            if ((i & 1) == 1 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }

        return digits.Length > 1 && sum % 10 == 0;
    }
}
