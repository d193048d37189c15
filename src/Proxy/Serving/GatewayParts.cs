using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Registers;

namespace Gegevenshuis.AiGateway.Proxy.Serving;

/// <summary>What a running gateway is made of. The one who makes the parts also ends them.</summary>
sealed record GatewayParts
{
    /// <summary>The policy in force at the moment of the call.</summary>
    public required Func<Policy> Policy { get; init; }

    public required RegisterStore Store { get; init; }

    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Where large bodies are kept while they are inspected and sent on; null for the folder of the registers.</summary>
    public string? SpoolFolder { get; init; }

    /// <summary>Address of the operator's own listener, or null for none.</summary>
    public string? OperationsUrl { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where log lines go besides the console; null for nowhere.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>How often the outbox of alerts is looked at.</summary>
    public TimeSpan AlertInterval { get; init; } = TimeSpan.FromSeconds(5);
}
