using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Routing;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>A request as it came in. Holds text: it must not outlive its exchange or reach a log.</summary>
/// <param name="Body">The whole body.</param>
/// <param name="Model">Name of the model in the body, or Azure's deployment in the path.</param>
/// <param name="IsModelInPath">The path named the model, as Azure does.</param>
/// <param name="ApiVersion">The caller's <c>api-version</c>, unchecked; null when there is none.</param>
/// <param name="AsksEvents">The caller's address asks for a streamed answer as events.</param>
sealed record Question(MessageBody Body, string Model, bool IsModelInPath, string? ApiVersion, bool AsksEvents = false)
{
    /// <summary>The content type as it came; of a form it names the boundary.</summary>
    public string? ContentType { get; init; }

    /// <summary>What the address is about; null when that is nothing in particular.</summary>
    public StoredReference? Subject { get; init; }

    /// <summary>The item in the address; null when there is none.</summary>
    public StoredReference? Item { get; init; }

    /// <summary>Everything besides the subject that the address names by an id.</summary>
    public IEnumerable<StoredReference> Named => Item is { } item ? [item, .. Query.Items] : Query.Items;

    /// <summary>What of the caller's query may go to the endpoint.</summary>
    public KeptQuery Query { get; init; } = KeptQuery.None;

    /// <summary>Headers of the caller's that say which version of the API it speaks, each of a fixed form.</summary>
    public IReadOnlyList<(string Name, string Value)> Versions { get; init; } = [];
}
