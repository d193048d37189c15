using Gegevenshuis.AiGateway.Filtering.Json;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A JSON text that is being walked: the body, or JSON text found in one of its strings.</summary>
readonly ref struct Layer
{
    public required ReadOnlySpan<byte> Json { get; init; }

    public required JsonTape Tape { get; init; }

    /// <summary>1 for the body.</summary>
    public required int Level { get; init; }

    /// <summary>Unique within one walk.</summary>
    public required int Id { get; init; }

    public ReadOnlySpan<byte> Bytes(int node) => Json[Tape[node].Start..Tape[node].End];
}
