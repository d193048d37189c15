namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The check digit of the Dutch structured payment reference (betalingskenmerk).</summary>
/// <remarks>
/// Source: the banks' rules for payment slips. Sixteen digits are a check digit and fifteen others; nine to fourteen digits are a check digit,
/// a length digit and the number; seven digits carry no check. A reference of the tax office holds the first eight digits of a citizen number.
/// </remarks>
static class PaymentReference
{
    static ReadOnlySpan<byte> Weights => [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    /// <summary>True when the digit values of a reference of 9 to 14 or 16 digits pass.</summary>
    public static bool Passes(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is not (16 or (>= 9 and <= 14)) || !digits.ContainsAnyExcept((byte)0)) return false;
        bool isShort = digits.Length < 16;
        if (isShort && digits[1] != (digits.Length - 2) % 10) return false;
        ReadOnlySpan<byte> number = digits[1..];
        int sum = 0;
        for (int i = 0; i < number.Length; i++) sum += number[^(i + 1)] * Weights[i % Weights.Length];
        return digits[0] == Check(sum);
    }

    /// <summary>True when positions two to nine can be the first eight digits of a citizen number, so that the ninth can be calculated.</summary>
    public static bool MayCarryCitizenNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length != 16 || !digits.Slice(1, 8).ContainsAnyExcept((byte)0)) return false;
        return WeightedSum.Of(digits.Slice(1, 8), [9, 8, 7, 6, 5, 4, 3, 2]) % 11 != 10;
    }

    static int Check(int sum) => (11 - sum % 11) switch { 10 => 1, 11 => 0, int digit => digit };
}
