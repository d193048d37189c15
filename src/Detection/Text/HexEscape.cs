using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>One character written as a row of hexadecimal bytes, each with the same sign in front: <c>%C3%A9</c>, <c>=C3=A9</c>, <c>\xC3\xA9</c>.</summary>
static class HexEscape
{
    /// <summary>Length of the row that starts at <paramref name="at"/> with <paramref name="sign"/>, or 0 when it is no UTF-8 character.</summary>
    public static int Read(ref Ahead text, int at, ReadOnlySpan<byte> sign, out int codePoint)
    {
        codePoint = 0;
        int first = text.HexByte(at + sign.Length);
        int count = first switch { < 0 => 0, < 0x80 => 1, >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
        if (count == 0) return 0;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)first;
        int step = sign.Length + 2;
        for (int i = 1; i < count; i++)
        {
            int next = HasSign(ref text, at + i * step, sign) ? text.HexByte(at + i * step + sign.Length) : -1;
            if (next is < 0x80 or > 0xBF) return 0;
            bytes[i] = (byte)next;
        }

        bool isValid = Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out _) == System.Buffers.OperationStatus.Done;
        codePoint = rune.Value;
        return isValid ? count * step : 0;
    }

    public static bool HasSign(ref Ahead text, int at, ReadOnlySpan<byte> sign)
    {
        for (int i = 0; i < sign.Length; i++)
            if (text[at + i] != sign[i]) return false;
        return true;
    }
}
