using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Messages;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>Why an exchange ends without an answer of a model.</summary>
/// <param name="Code">See <see cref="MessageCode"/>.</param>
sealed record Refusal(string Code)
{
    /// <summary>A fixed sentence of the gateway's own for the message, or empty. Never something the caller typed.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What was found, when the refusal is about findings.</summary>
    public IReadOnlyList<FoundKind> Found { get; init; } = [];

    /// <summary>The outcome for the usage record.</summary>
    public string Outcome { get; init; } = "refused";

    /// <summary>What it is about is at another endpoint, which can still be asked.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The decision was already recorded; only the message is left to do.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>The inspection, for the record of a refusal after it; null before it.</summary>
    public Inspection? Inspection { get; init; }

    /// <summary>The endpoint's own words, when it refused; null otherwise.</summary>
    public EndpointError? EndpointError { get; init; }
}
