namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Puts a chunk of our own in the stream, in the framing of the endpoint.</summary>
/// <param name="json">One JSON object on one line.</param>
/// <param name="type">Type of the event, or empty.</param>
/// <param name="output">Where it goes.</param>
delegate void OwnChunk(ReadOnlySpan<byte> json, ReadOnlySpan<byte> type, ByteBuffer output);
