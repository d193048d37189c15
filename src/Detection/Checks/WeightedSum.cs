namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The sum most check digits rest on: digit values times weights.</summary>
static class WeightedSum
{
    /// <summary>Sum of the first <c>weights.Length</c> digit values times their weights.</summary>
    public static int Of(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> weights)
    {
        int sum = 0;
        for (int i = 0; i < weights.Length; i++) sum += digits[i] * weights[i];
        return sum;
    }

    /// <summary>Digit values as one number; at most eighteen digits.</summary>
    public static long Number(ReadOnlySpan<byte> digits)
    {
        long number = 0;
        foreach (byte digit in digits) number = number * 10 + digit;
        return number;
    }
}
