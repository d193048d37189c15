namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What the gateway adds to a request on its own account.</summary>
/// <param name="AskUsage">Ask a streaming endpoint for its token counts, when the client did not. Has no effect on other requests.</param>
/// <param name="Model">Name to insert when the request has no model; null inserts nothing. A model that is there stays.</param>
public sealed record RewriteOptions(bool AskUsage = false, string? Model = null)
{
    /// <summary>What was kept of everything that the message refers to; null when none of it was looked up.</summary>
    public KeptNumbers? Earlier { get; init; }

    /// <summary>The numbers will be kept for a later message, so the endpoint may keep its side of the conversation as the client asks.</summary>
    public bool KeepsNumbers { get; init; }
}
