namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Classes of bytes as detectors ask for them. Bytes of non-ASCII characters count as part of a word, never as a letter A–Z.</summary>
static class Ascii
{
    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    public static bool IsUpper(byte b) => (uint)(b - 'A') <= 25;

    public static bool IsLower(byte b) => (uint)(b - 'a') <= 25;

    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 25;

    public static bool IsLetterOrDigit(byte b) => IsLetter(b) || IsDigit(b);

    /// <summary>A letter of any script or a digit: what may not touch an identifier.</summary>
    public static bool IsWord(byte b) => b >= 0x80 || IsLetterOrDigit(b);

    /// <summary>A letter of any script.</summary>
    public static bool IsWordLetter(byte b) => b >= 0x80 || IsLetter(b);

    public static bool IsHex(byte b) => IsDigit(b) || (uint)((b | 0x20) - 'a') <= 5;

    public static bool IsBase64(byte b) => IsLetterOrDigit(b) || b is (byte)'+' or (byte)'/' or (byte)'-' or (byte)'_';

    public static byte ToLower(byte b) => IsUpper(b) ? (byte)(b | 0x20) : b;

    public static byte ToUpper(byte b) => IsLower(b) ? (byte)(b & 0xDF) : b;

    /// <summary>Value of a digit or letter as identifiers count it: 0–9, then A = 10 to Z = 35.</summary>
    public static int Base36(byte b) => IsDigit(b) ? b - '0' : (b & 0xDF) - 'A' + 10;
}
