namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>ISO 7064 mod 11,10: the check of German tax numbers and the Croatian OIB.</summary>
static class Iso7064
{
    /// <summary>True when the digit values, check digit last, pass.</summary>
    public static bool Passes(ReadOnlySpan<byte> digits)
    {
        int product = 10;
        for (int i = 0; i < digits.Length - 1; i++)
        {
            int sum = (digits[i] + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return digits.Length > 1 && digits[^1] == (11 - product) % 10;
    }
}
