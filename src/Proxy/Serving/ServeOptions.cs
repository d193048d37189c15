namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>What the operator asks of one gateway process.</summary>
/// <param name="RulesFolders">Rules folders; a file in a later one replaces the file with the same path in an earlier one.</param>
/// <param name="DataFolder">Folder of the registers and their keys; made when it does not exist.</param>
/// <param name="Urls">Addresses to listen on, for instance <c>http://127.0.0.1:8080</c>. At least one.</param>
/// <param name="IsDemo">Also start the demonstration endpoint, with an application and a key of its own.</param>
public sealed record ServeOptions(IReadOnlyList<string> RulesFolders, string DataFolder, IReadOnlyList<string> Urls, bool IsDemo)
{
    /// <summary>Where large bodies are kept while they are inspected and sent on; null for the data folder.</summary>
    public string? SpoolFolder { get; init; }

    /// <summary>Address of the operator's own listener (metrics and health), apart from the addresses staff can reach. Null for none.</summary>
    public string? OperationsUrl { get; init; } = "http://127.0.0.1:9464";
}
