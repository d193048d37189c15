namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What the gateway adds to a request on its own account.</summary>
/// <param name="AskUsage">Ask a streaming endpoint for its token counts, when the client did not. Has no effect on other requests.</param>
/// <param name="Model">Name to insert when the request has no model; null inserts nothing. A model that is there stays.</param>
public sealed record RewriteOptions(bool AskUsage = false, string? Model = null);
