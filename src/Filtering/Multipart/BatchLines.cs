namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>What the requests in a batch file ask for, or why the file cannot be read in full.</summary>
/// <param name="Models">Names of the models, each once. Not to be logged before they are recognised.</param>
/// <param name="Unreadable">Set when a line cannot be read; nothing may be sent then.</param>
sealed record BatchLines(IReadOnlyList<string> Models, Unreadable? Unreadable)
{
    /// <summary>Lines in which something can be replaced, in order.</summary>
    public IReadOnlyList<BatchLine> Found { get; init; } = [];

    /// <summary>Placeholders that stand in the lines themselves.</summary>
    public IReadOnlySet<(int Label, int Number)> Lookalikes { get; init; } = new HashSet<(int, int)>();
}
