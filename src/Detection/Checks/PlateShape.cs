namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The fourteen shapes of Dutch licence plates (sidecodes).</summary>
/// <remarks>Source: RDW. The shapes stay distinct without hyphens, so six characters have one reading.</remarks>
static class PlateShape
{
    /// <summary>Lengths of the three groups as hexadecimal digits for a pattern of letters (1) and digits (0), or 0 when no plate looks so.</summary>
    public static int Groups(int letters) => letters switch
    {
        0b110000 or 0b000011 or 0b001100 or 0b110011 or 0b111100 or 0b001111 => 0x222,
        0b001110 or 0b110001 => 0x231,
        0b011100 or 0b100011 => 0x132,
        0b111001 or 0b000110 => 0x321,
        0b100111 or 0b011000 => 0x123,
        _ => 0,
    };

    /// <summary>Sidecode 1 to 14 of a pattern of letters (1) and digits (0), or 0.</summary>
    public static int Sidecode(int letters) => letters switch
    {
        0b110000 => 1,
        0b000011 => 2,
        0b001100 => 3,
        0b110011 => 4,
        0b111100 => 5,
        0b001111 => 6,
        0b001110 => 7,
        0b011100 => 8,
        0b110001 => 9,
        0b100011 => 10,
        0b111001 => 11,
        0b100111 => 12,
        0b011000 => 13,
        0b000110 => 14,
        _ => 0,
    };

    /// <summary>True when the six capitals and digits use only letters and combinations that are given out in their series.</summary>
    public static bool IsIssued(ReadOnlySpan<byte> plate, int sidecode)
    {
        bool isTrailer = plate[0] == 'O';
        if (sidecode >= 4 && !isTrailer && plate.ContainsAny("AEIOU"u8)) return false;
        if (plate.Contains((byte)'Q')) return false;
        ReadOnlySpan<byte> three = sidecode switch { 7 => plate[2..5], 8 => plate[1..4], 11 => plate[..3], 12 => plate[3..], _ => default };
        return three.IsEmpty || "GVDKKKKVTLPFNSBPKKPSVTBSPVVSGPVVD"u8.IndexOf(three) is var at && (at < 0 || at % 3 != 0);
    }
}
