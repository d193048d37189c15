namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Why one message was or was not forwarded: what the auditor reads. Durable before the first byte leaves.</summary>
/// <remarks>Holds counts, codes and rule ids; there is no member that could carry what was typed.</remarks>
public sealed record DecisionRecord
{
    /// <summary>Id of the exchange: 32 lower-case hex characters (a W3C trace id). One exchange can have several decisions, one per endpoint tried.</summary>
    public required string ExchangeId { get; init; }

    /// <summary>Moment of the decision, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the application, or "-" when the caller was not recognised.</summary>
    public required string Application { get; init; }

    /// <summary>Pseudonym of the user (keyed, rotating per quarter), or "-" when there is none.</summary>
    public required string User { get; init; }

    /// <summary>Id of the endpoint, or "-" when none was chosen.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Registered model name, or "-"; never the caller's own spelling of an unknown one.</summary>
    public required string Model { get; init; }

    /// <summary>Protocol id, for instance <c>openai-chat</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary><c>pass</c>, <c>rewrite</c>, <c>block</c> (by a rule) or <c>refuse</c> (unreadable, unknown or not approved). About data that a model
    /// produced itself, recorded when the answer has ended: <c>answer-pass</c> (only counted), <c>answer-rewrite</c> or <c>answer-block</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Message code that the caller saw, for instance <c>AIP-101</c>, or empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Version of the policy snapshot the exchange ran under: lower-case hex hash.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Bytes of the body as received; of an answer those of the endpoint.</summary>
    public required long BytesReceived { get; init; }

    /// <summary>Bytes of text that were scanned, after unescaping.</summary>
    public required long BytesScanned { get; init; }

    /// <summary>Number of texts that were scanned.</summary>
    public required int PartsScanned { get; init; }

    /// <summary>Parts that were not scanned and why, as codes: <c>image:refused</c>. Empty when everything was.</summary>
    public IReadOnlyList<string> NotScanned { get; init; } = [];

    public IReadOnlyList<FindingCount> Findings { get; init; } = [];
}
