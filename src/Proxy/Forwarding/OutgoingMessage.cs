using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Routing;

namespace Gegevenshuis.AiGateway.Proxy.Forwarding;

/// <summary>A message that was decided on and recorded, ready to leave for one endpoint.</summary>
/// <remarks>Holds text and a credential: it must not outlive its exchange or reach a log.</remarks>
sealed class OutgoingMessage
{
    public required Destination Destination { get; init; }

    public required Uri Address { get; init; }

    /// <summary>The endpoint's own credential; null when it asks none.</summary>
    public required string? Credential { get; init; }

    /// <summary>Headers that this sort of endpoint asks for besides the credential.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public required MessageBody Body { get; init; }

    /// <summary>The content type of a form, checked when the form was taken apart; null for JSON.</summary>
    public string? ContentType { get; init; }

    public required bool IsStreaming { get; init; }

    /// <summary>When a file comes back, its lines are those of a batch.</summary>
    public bool IsLineFile { get; init; }

    /// <summary>What the filter of the answer must know, the mark included.</summary>
    public required AnswerContext AnswerContext { get; init; }

    /// <summary>Code of the message that tells the user that the question was changed or warned about; empty for none.</summary>
    public required string NoticeCode { get; init; }

    /// <summary>Has the text left as it was: <c>wel</c>, or <c>gemaskeerd</c>.</summary>
    public required string Sent { get; init; }
}
