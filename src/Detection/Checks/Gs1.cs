namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The GS1 check digit of EAN codes: weights 3 and 1 from the right, total a multiple of ten.</summary>
/// <remarks>Source: GS1 General Specifications. Used for energy connections (18 digits) and Swiss AHV numbers (13 digits).</remarks>
static class Gs1
{
    /// <summary>True when the digit values, check digit last, pass.</summary>
    public static bool Passes(ReadOnlySpan<byte> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++) sum += digits[^(i + 1)] * ((i & 1) == 0 ? 1 : 3);
        return digits.Length > 1 && sum % 10 == 0;
    }
}
