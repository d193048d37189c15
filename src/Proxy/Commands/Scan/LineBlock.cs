using System.Buffers;

namespace Gegevenshuis.AiGateway.Proxy.Commands.Scan;

/// <summary>Whole lines of the input, as bytes.</summary>
/// <param name="buffer">Rented; given back by <see cref="Return"/>.</param>
/// <param name="length">Bytes that count.</param>
/// <param name="firstLine">Number of the first line, from 1.</param>
sealed class LineBlock(byte[] buffer, int length, long firstLine)
{
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    public long FirstLine => firstLine;

    public void Return() => ArrayPool<byte>.Shared.Return(buffer);
}
