namespace Gegevenshuis.AiGateway.Detection.Checks.National;

/// <summary>Verhoeff's check digit, which catches all single errors and neighbouring swaps.</summary>
/// <remarks>Source: J. Verhoeff, Error Detecting Decimal Codes (1969): multiplication in the dihedral group of order ten.</remarks>
static class Verhoeff
{
    static ReadOnlySpan<byte> Permutation =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
        1, 5, 7, 6, 2, 8, 3, 0, 9, 4,
        5, 8, 0, 3, 7, 9, 6, 1, 4, 2,
        8, 9, 1, 6, 0, 4, 3, 5, 2, 7,
        9, 4, 5, 3, 1, 2, 6, 8, 7, 0,
        4, 2, 8, 6, 5, 7, 3, 9, 0, 1,
        2, 7, 9, 3, 8, 0, 6, 4, 1, 5,
        7, 0, 4, 6, 9, 1, 3, 2, 5, 8,
    ];

    /// <summary>The digit to be written behind these digit values.</summary>
    public static int Digit(ReadOnlySpan<byte> digits)
    {
        int product = 0;
        for (int i = 0; i < digits.Length; i++) product = Multiply(product, Permutation[(i + 1) % 8 * 10 + digits[^(i + 1)]]);
        return product is 0 or >= 5 ? product : 5 - product;
    }

    /// <summary>Product in the dihedral group: 0 to 4 are rotations, 5 to 9 reflections.</summary>
    static int Multiply(int left, int right)
    {
        if (left < 5) return right < 5 ? (left + right) % 5 : 5 + (left + right) % 5;
        return right < 5 ? 5 + (left - right) % 5 : (left - right + 5) % 5;
    }
}
