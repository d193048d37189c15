namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>The small form of a letter of two bytes in UTF-8, a byte at a time: Latin-1, Latin Extended-A, Greek and Cyrillic.</summary>
/// <remarks>Simple case folding of Unicode, for letters whose small form has two bytes too.</remarks>
static class SmallLetter
{
    /// <summary>First byte of the small form.</summary>
    public static byte Lead(byte lead, byte tail) => IsLetter(lead, tail) ? (byte)(0xC0 | Of(lead, tail) >> 6) : lead;

    /// <summary>Second byte of the small form.</summary>
    public static byte Tail(byte lead, byte tail) => IsLetter(lead, tail) ? (byte)(0x80 | Of(lead, tail) & 0x3F) : tail;

    static bool IsLetter(byte lead, byte tail) => lead is >= 0xC3 and <= 0xD1 && (tail & 0xC0) == 0x80;

    static int Of(byte lead, byte tail) => ((lead & 0x1F) << 6 | tail & 0x3F) switch
    {
        0xD7 => 0xD7,
        int c and >= 0xC0 and <= 0xDE => c + 0x20,
        0x130 or 0x138 or 0x149 or 0x3A2 => ((lead & 0x1F) << 6) | tail & 0x3F,
        0x178 => 0xFF,
        int c and (>= 0x139 and <= 0x148 or >= 0x179 and <= 0x17E) => c + (c & 1),
        int c and >= 0x100 and <= 0x177 => c | 1,
        0x386 => 0x3AC,
        int c and >= 0x388 and <= 0x38A => c + 0x25,
        0x38C => 0x3CC,
        int c and (0x38E or 0x38F) => c + 0x3F,
        int c and >= 0x391 and <= 0x3AB => c + 0x20,
        int c and >= 0x400 and <= 0x40F => c + 0x50,
        int c and >= 0x410 and <= 0x42F => c + 0x20,
        int c => c,
    };
}
