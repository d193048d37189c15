namespace Gegevenshuis.AiGateway.Filtering;

enum PlaceholderMatch : byte
{
    No,

    /// <summary>The text ended before the answer was known.</summary>
    NeedsMore,
    Yes,
}
