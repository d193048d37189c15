namespace Gegevenshuis.AiGateway.Registers.Maps;

/// <summary>Something to be kept, sealed, for whoever names it later.</summary>
/// <param name="Owner">Whose it is; no other can find it. A name of fixed form, without line ends.</param>
/// <param name="Name">What it is found by: the endpoint's id, with its kind before it.</param>
/// <param name="Content">Holds text, and is on the disk only encrypted.</param>
/// <param name="Expires">From then on it is not found any more, and it is erased by the next <see cref="RegisterStore.EraseExpiredMapsAsync"/>.</param>
public sealed record KeptMap(string Owner, string Name, ReadOnlyMemory<byte> Content, DateTimeOffset Expires)
{
    /// <summary>List of the owner's that it stands on; null for none.</summary>
    public string? Shelf { get; init; }
}
