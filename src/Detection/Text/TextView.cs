namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The text as detectors read it, with the way back to the bytes that came.</summary>
/// <remarks>
/// Holds a bounded stretch of one text: pieces are appended at the end, decided text is dropped at the front. What detectors see may
/// be shorter than what came and may differ from it; <see cref="StartOf"/> and <see cref="EndOf"/> translate. Not thread-safe.
/// </remarks>
sealed class TextView
{
    /// <summary>Zero bytes that always follow the text, so that a block may be read whole at its end.</summary>
    public const int Padding = 192;

    /// <summary>Most bytes of text held at once: a tile that stays in the first-level cache, and what had to be kept before it.</summary>
    public const int Capacity = 16 * 1024;

    const int FirstCapacity = 1024;

    byte[] _bytes = new byte[FirstCapacity + Padding];
    int _length;
    long _dropped;
    long _origin;
    bool _isComplete;

    /// <summary>The stretch now held. Invalid after the next call that changes it.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>As <see cref="Bytes"/>, with the <see cref="Padding"/> zero bytes behind it.</summary>
    public ReadOnlySpan<byte> Padded => _bytes.AsSpan(0, _length + Padding);

    public int Length => _length;

    /// <summary>Bytes that can be appended without dropping any, or growing.</summary>
    public int Room => _bytes.Length - Padding - _length;

    /// <summary>Position in the whole view of the first byte held: the number of bytes dropped so far.</summary>
    public long Dropped => _dropped;

    /// <summary>Takes the front of the piece, as much as there is room for.</summary>
    /// <returns>Bytes of the piece taken. 0 only when the view is full.</returns>
    public int Append(ReadOnlySpan<byte> piece)
    {
        if (_isComplete) throw new InvalidOperationException("The text is complete.");
        if (_length + piece.Length > _bytes.Length - Padding) Grow(_length + piece.Length);
        int taken = Math.Min(piece.Length, _bytes.Length - Padding - _length);
        piece[..taken].CopyTo(_bytes.AsSpan(_length));
        _length += taken;
        _bytes.AsSpan(_length, Padding).Clear();
        return taken;
    }

    /// <summary>Tells that no piece follows, so that a cut-off character at the end is settled.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Drops the first <paramref name="count"/> bytes held.</summary>
    public void Drop(int count)
    {
        Buffer.BlockCopy(_bytes, count, _bytes, 0, _length + Padding - count);
        _length -= count;
        _dropped += count;
        _origin += count;
    }

    /// <summary>Offset in the original text of the first byte that became the byte at this position of the whole view.</summary>
    /// <param name="position">From <see cref="Dropped"/> to the end of the text held, the end included.</param>
    public long StartOf(long position) => _origin + (position - _dropped);

    /// <summary>Offset in the original text just after the last byte that became the byte before this position of the whole view.</summary>
    public long EndOf(long position) => _origin + (position - _dropped);

    /// <summary>Forgets the text, also in memory.</summary>
    public void Clear()
    {
        _bytes.AsSpan(0, _length).Clear();
        (_length, _dropped, _origin, _isComplete) = (0, 0, 0, false);
    }

    void Grow(int wanted)
    {
        if (_bytes.Length == Capacity + Padding) return;
        int size = Math.Min(Capacity, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)wanted));
        byte[] larger = new byte[size + Padding];
        Bytes.CopyTo(larger);
        Array.Clear(_bytes);
        _bytes = larger;
    }
}
