using System.Buffers.Binary;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>At most eight bytes of a literal as numbers, so that a text is compared with all of them at once. ASCII case makes no difference.</summary>
readonly record struct EightBytes
{
    readonly ulong _value, _mask, _case;

    /// <param name="bytes">Lower case; of more than eight the first count, and none is equal to everything.</param>
    public EightBytes(ReadOnlySpan<byte> bytes)
        : this(bytes, static _ => true)
    {
    }

    /// <param name="bytes">Lower case; of more than eight the first count.</param>
    /// <param name="isCompared">False for bytes in whose place any other may stand.</param>
    public EightBytes(ReadOnlySpan<byte> bytes, Func<byte, bool> isCompared)
    {
        Span<byte> value = stackalloc byte[sizeof(ulong)], mask = stackalloc byte[sizeof(ulong)], fold = stackalloc byte[sizeof(ulong)];
        value.Clear();
        mask.Clear();
        fold.Clear();
        for (int i = 0; i < Math.Min(value.Length, bytes.Length); i++)
            (value[i], mask[i], fold[i]) = (bytes[i], isCompared(bytes[i]) ? (byte)0xFF : (byte)0, Ascii.IsLetter(bytes[i]) ? (byte)0x20 : (byte)0);
        (_value, _mask, _case) = (Number(value), Number(mask), Number(fold));
    }

    /// <summary>Whether a text that has these eight bytes, the first in the low byte, begins so.</summary>
    public bool Begin(ulong text) => (((text | _case) ^ _value) & _mask) == 0;

    static ulong Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
