namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>How long an endpoint may take. Each between 1 second and 1 hour.</summary>
public sealed record EndpointTimeouts
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to the first byte of the answer.</summary>
    public TimeSpan FirstByte { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest silence between two pieces of the answer.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The whole exchange.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(10);
}
