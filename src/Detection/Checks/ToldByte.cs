using System.Buffers;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The byte behind a run of digits as detectors are told about it: itself when it is a usual separator, <c>a</c> for a letter, else 0.</summary>
static class ToldByte
{
    static readonly SearchValues<byte> s_told = SearchValues.Create(" -./,:"u8);

    /// <summary>True for separators that are told as themselves.</summary>
    public static bool IsTold(byte b) => s_told.Contains(b);

    /// <summary>True when what was told may be one of these separators.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> separators, byte told)
        => told == 0 ? separators.ContainsAnyExcept(s_told) : separators.Contains(told);
}
