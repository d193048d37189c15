namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>A line, and the signs in it that may divide cells.</summary>
/// <param name="Length">Bytes before its end, or <see cref="Open"/> when its end is not in the text.</param>
/// <param name="HasDivider">Whether it has a tab, a semicolon or a bar.</param>
/// <param name="Commas">How many commas it has.</param>
/// <param name="HasSpacedComma">Whether a space follows one of them.</param>
/// <param name="HasWideGap">Whether it has two spaces in a row.</param>
readonly record struct LineSigns(int Length, bool HasDivider, int Commas, bool HasSpacedComma, bool HasWideGap)
{
    /// <summary>The length of a line whose end has not been seen.</summary>
    public const int Open = -1;
}
