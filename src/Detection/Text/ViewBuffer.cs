using System.Numerics;
using System.Text;

namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The stretch of the view that is held, with its map to the original. Not thread-safe.</summary>
sealed class ViewBuffer
{
    /// <summary>Zero bytes that always follow the text, so that a block may be read whole at its end.</summary>
    public const int Padding = 192;

    /// <summary>Most bytes held at once: a tile that stays in the first-level cache, and what had to be kept before it.</summary>
    public const int Capacity = 16 * 1024;

    const int FirstCapacity = 1024;

    readonly OffsetMap _map = new();
    byte[] _bytes = new byte[FirstCapacity + Padding];

    /// <summary>Bytes from the front that have held text; what was dropped leaves its traces behind what is held now.</summary>
    int _written;

    public int Length { get; private set; }

    /// <summary>Position in the whole view of the first byte held.</summary>
    public long Dropped { get; private set; }

    public OffsetMap Map => _map;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Padded => _bytes.AsSpan(0, Length + Padding);

    public int Room => _bytes.Length - Padding - Length;

    /// <summary>Grows until there is this much room or the capacity is reached.</summary>
    public void Reserve(int room)
    {
        if (Room >= room || _bytes.Length == Capacity + Padding) return;
        int size = (int)Math.Min(Capacity, BitOperations.RoundUpToPowerOf2((uint)(Length + room)));
        byte[] larger = new byte[size + Padding];
        Bytes.CopyTo(larger);
        Array.Clear(_bytes);
        (_bytes, _written) = (larger, Length);
    }

    /// <summary>Original text that is its own view.</summary>
    public void Pass(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
        _map.Pass(text.Length);
    }

    /// <summary>An original unit that is not in the view.</summary>
    public void Skip(int originLength) => _map.Skip(originLength);

    /// <summary>An original unit that stands for one to three ASCII characters, the first in the low byte.</summary>
    public void ReplaceAscii(int originLength, int packed)
    {
        int length = 0;
        for (; packed != 0; packed >>= 8) _bytes[Length + length++] = (byte)packed;
        Replaced(originLength, length);
    }

    /// <summary>An original unit that stands for another character.</summary>
    public void Replace(int originLength, int codePoint)
        => Replaced(originLength, new Rune(codePoint).EncodeToUtf8(_bytes.AsSpan(Length)));

    /// <summary>Drops the first bytes held.</summary>
    public void Drop(int count)
    {
        _written = Math.Max(_written, Length);
        Buffer.BlockCopy(_bytes, count, _bytes, 0, Length - count);
        Length -= count;
        Dropped += count;
        _map.Drop(Dropped);
        Seal();
    }

    /// <summary>Puts the zero bytes behind the text; to be called when a piece has been written.</summary>
    public void Seal()
    {
        _written = Math.Max(_written, Length);
        _bytes.AsSpan(Length, Padding).Clear();
    }

    /// <summary>Forgets the text, also in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, Math.Max(_written, Length)).Clear();
        _map.Clear();
        (Length, Dropped, _written) = (0, 0, 0);
    }

    void Replaced(int originLength, int viewLength)
    {
        Length += viewLength;
        _map.Replace(originLength, viewLength);
    }
}
