using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A growing run of bytes in rented memory. What it held is wiped before the memory goes back.</summary>
/// <remarks>Not thread-safe. Spans and memories taken from it are invalid after the next write or <see cref="Dispose"/>.</remarks>
sealed class ByteBuffer(int initialSize = 256) : IDisposable
{
    byte[] _bytes = ArrayPool<byte>.Shared.Rent(initialSize);
    bool _isDisposed;

    public int Length { get; private set; }

    /// <summary>As <see cref="Span"/>, for code that waits. Valid until the next change.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Room for at least <paramref name="size"/> bytes after what is there; report use with <see cref="Advance"/>.</summary>
    public Memory<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size) Grow(size);
        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length).Span);
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        if (_bytes.Length == Length) Grow(1);
        _bytes[Length++] = value;
    }

    public void Append(long number)
    {
        number.TryFormat(Reserve(20).Span, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Clear() => Length = 0;

    /// <summary>Removes the first <paramref name="count"/> bytes.</summary>
    public void Drop(int count)
    {
        if (count == 0) return;
        _bytes.AsSpan(count, Length - count).CopyTo(_bytes);
        Length -= count;
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = [];
        Length = 0;
    }

    void Grow(int size)
    {
        byte[] bigger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + size));
        Span.CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = bigger;
    }
}
