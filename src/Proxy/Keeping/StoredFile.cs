namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>What files at an endpoint are for, as far as the gateway has to know.</summary>
static class StoredFile
{
    /// <summary>The questions of a batch; the word of the API.</summary>
    public const string Questions = "batch";

    /// <summary>The answers of a batch, or the errors in their place.</summary>
    public const string Answers = "batch_output";
}
