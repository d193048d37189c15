namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The body of a request, read by position: it is in memory, or kept elsewhere because it is large.</summary>
/// <remarks>Holds what was typed: it must not outlive its exchange. Reading is thread-safe.</remarks>
public abstract class MessageBody
{
    /// <summary>A body without bytes.</summary>
    public static MessageBody Empty { get; } = new MemoryBody(default);

    /// <summary>Bytes in it; less than 2 GiB, so that a place in it is an <see langword="int"/>.</summary>
    public abstract int Length { get; }

    /// <summary>Reads exactly as many bytes as fit.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="bytes">Gets them.</param>
    public abstract void Read(int start, Span<byte> bytes);

    /// <summary>A part of it in memory; of a body that is in memory already, that very memory.</summary>
    public virtual ReadOnlyMemory<byte> Slice(int start, int length)
    {
        byte[] bytes = new byte[length];
        Read(start, bytes);
        return bytes;
    }

    /// <summary>Asks for room in memory for so many bytes of it, on top of what was asked before; it is given back with the body.</summary>
    /// <returns>False when there is no room.</returns>
    public virtual bool TryReserve(int bytes) => true;

    /// <summary>All of it in memory.</summary>
    public ReadOnlyMemory<byte> ToMemory() => Slice(0, Length);
}
