namespace Gegevenshuis.AiGateway.Load.Driving;

/// <summary>One run of wrk against one target, with what the server used meanwhile.</summary>
/// <param name="Requests">Answers received; every one had a status below 400.</param>
/// <param name="PerSecond">Requests per second over the whole run.</param>
/// <param name="MedianMilliseconds">Half of the answers came within this time.</param>
/// <param name="P99Milliseconds">All but one in a hundred came within this time.</param>
/// <param name="ProcessorMicroseconds">User and system time of the server per request.</param>
sealed record WrkResult(long Requests, double PerSecond, double MedianMilliseconds, double P99Milliseconds, double ProcessorMicroseconds);
