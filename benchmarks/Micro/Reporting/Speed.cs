namespace Gegevenshuis.AiGateway.Micro.Reporting;

/// <summary>One measurement.</summary>
/// <param name="Text">Name of the text.</param>
/// <param name="Way">What was measured.</param>
/// <param name="GigabytesPerSecond">Bytes of text per nanosecond, by the fastest iteration.</param>
/// <param name="Allocated">Bytes allocated for the whole text.</param>
sealed record Speed(string Text, string Way, double GigabytesPerSecond, long Allocated);
