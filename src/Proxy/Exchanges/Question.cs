namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>A chat request as it came in. Holds text: it must not outlive its exchange or reach a log.</summary>
/// <param name="Body">The whole body.</param>
/// <param name="Model">Name of the model in the body, or Azure's deployment in the path.</param>
/// <param name="IsModelInPath">The path named the model, as Azure does.</param>
/// <param name="ApiVersion">The caller's <c>api-version</c>, unchecked; null when there is none.</param>
sealed record Question(ReadOnlyMemory<byte> Body, string Model, bool IsModelInPath, string? ApiVersion);
