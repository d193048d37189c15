namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A body that is in memory.</summary>
public sealed class MemoryBody(ReadOnlyMemory<byte> whole) : MessageBody
{
    public override int Length => whole.Length;

    public override void Read(int start, Span<byte> bytes) => whole.Span.Slice(start, bytes.Length).CopyTo(bytes);

    public override ReadOnlyMemory<byte> Slice(int start, int length) => whole.Slice(start, length);
}
