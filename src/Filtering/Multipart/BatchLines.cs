namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>What the requests in a batch file ask for, or why the file cannot be read in full.</summary>
/// <param name="Models">Names of the models, each once. Not to be logged before they are recognised.</param>
/// <param name="Unreadable">Set when a line cannot be read; nothing may be sent then.</param>
public sealed record BatchLines(IReadOnlyList<string> Models, Unreadable? Unreadable);
