using System.Buffers.Binary;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The Dutch "elfproef" in its forms for citizens, pupils and old bank accounts.</summary>
/// <remarks>Source: Logisch Ontwerp BSN (weights 9 to 2, last weight −1); the pupil's form differs only in the remainder, which is 5.</remarks>
static class ElevenTest
{
    /// <summary>Citizen number: nine digit values, or eight when a leading zero was dropped. Zero itself is refused.</summary>
    public static bool IsCitizenNumber(ReadOnlySpan<byte> digits) => Remainder(digits) == 0 && digits.ContainsAnyExcept((byte)0);

    /// <summary>Number for pupils without a citizen number (onderwijsnummer): starts with 10, remainder 5.</summary>
    public static bool IsPupilNumber(ReadOnlySpan<byte> digits)
        => digits.Length == 9 && digits[0] == 1 && digits[1] == 0 && Remainder(digits) == 5;

    /// <summary>Old bank account of nine or ten digits: weights count down to 1, all positive.</summary>
    public static bool IsAccount(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is not (9 or 10)) return false;
        int sum = 0;
        for (int i = 0; i < digits.Length; i++) sum += digits[i] * (digits.Length - i);
        return sum % 11 == 0 && sum != 0;
    }

    /// <summary>Digits in odd and in even places times their weights: four products at once, whose sum is what comes out on top.</summary>
    static int Remainder(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is not (8 or 9)) return -1;
        ulong eight = BinaryPrimitives.ReadUInt64LittleEndian(digits), even = eight & 0x00FF_00FF_00FF_00FF, odd = eight >> 8 & 0x00FF_00FF_00FF_00FF;
        ulong sum = digits.Length == 9
            ? (even * 0x0009_0007_0005_0003 >> 48) + (odd * 0x0008_0006_0004_0002 >> 48)
            : (even * 0x0008_0006_0004_0002 >> 48) + (odd * 0x0007_0005_0003_0000 >> 48);
        return (int)(((uint)sum + 11 - digits[^1]) % 11);
    }
}
