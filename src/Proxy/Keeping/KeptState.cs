using System.Text.Json;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>What the gateway keeps of one thing that lives at an endpoint: whose numbers it was written with, and where it is.</summary>
/// <remarks>Immutable. Holds text: it is on the disk only sealed, until it expires.</remarks>
/// <param name="Endpoint">Id of the endpoint that has it; no other is asked about it.</param>
sealed record KeptState(string Endpoint)
{
    /// <summary>Registered name of the model that made it; empty when no model did.</summary>
    public string Model { get; init; } = "";

    /// <summary>The numbers of the conversation up to and including it, as <see cref="KeptNumbers.ToBytes"/>; null when it has none of its own.</summary>
    public byte[]? Numbers { get; init; }

    /// <summary>Name of what it is a part of, and has its numbers from; empty when it stands by itself.</summary>
    public string PartOf { get; init; } = "";

    /// <summary>What a file is for, as it was uploaded; empty for other things.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The object as the client last saw it, for a list; empty for what stands on no list.</summary>
    public string Form { get; init; } = "";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <returns>Null when these are not such bytes.</returns>
    public static KeptState? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptState>(bytes) is { Endpoint.Length: > 0 } state ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Says where it is, never what.</summary>
    public override string ToString() => $"kept at {Endpoint}";
}
