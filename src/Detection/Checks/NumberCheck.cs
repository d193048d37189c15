namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The arithmetic and date rules of one kind of number.</summary>
/// <param name="digits">Digit values 0 to 9, as many as the scheme allows.</param>
delegate bool NumberCheck(ReadOnlySpan<byte> digits);
