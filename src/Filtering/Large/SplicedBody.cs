namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>A body with changes in it. What did not change is read from the body itself, wherever that is.</summary>
/// <param name="source">The body.</param>
/// <param name="pieces">What it consists of now, in order: bytes of its own, or a range of the source.</param>
sealed class SplicedBody(MessageBody source, IReadOnlyList<SplicedBody.Piece> pieces) : MessageBody
{
    public override int Length { get; } = pieces.Sum(static piece => piece.Length);

    public override void Read(int start, Span<byte> bytes)
    {
        foreach (Piece piece in pieces)
        {
            if (bytes.IsEmpty) return;
            if (start >= piece.Length)
            {
                start -= piece.Length;
                continue;
            }

            int count = Math.Min(bytes.Length, piece.Length - start);
            if (piece.Own is { } own) own.AsSpan(start, count).CopyTo(bytes);
            else source.Read(piece.Start + start, bytes[..count]);
            bytes = bytes[count..];
            start = 0;
        }
    }

    public override bool TryReserve(int bytes) => source.TryReserve(bytes);

    /// <param name="Own">New bytes; null for a part of the source.</param>
    /// <param name="Start">Where that part begins.</param>
    /// <param name="Length">Its bytes.</param>
    public readonly record struct Piece(byte[]? Own, int Start, int Length);
}
