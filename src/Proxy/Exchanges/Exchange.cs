using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Proxy.Forwarding;
using Gegevenshuis.AiGateway.Proxy.Identity;
using Gegevenshuis.AiGateway.Proxy.Messages;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Gegevenshuis.AiGateway.Proxy.Routing;
using Gegevenshuis.AiGateway.Registers.Decisions;

namespace Gegevenshuis.AiGateway.Proxy.Exchanges;

/// <summary>One request with its answer: what is known of it so far. Never holds text.</summary>
/// <remarks>Not thread-safe; belongs to one request. It keeps the policy it began with, whatever changes meanwhile.</remarks>
sealed class Exchange(string id, RouteTable routes, Operation operation, long startedAt, MessageLanguage language)
{
    /// <summary>Key to the records: 32 lower-case hex characters, of the gateway's own making.</summary>
    public string Id => id;

    public RouteTable Routes => routes;

    public Policy Policy => routes.Policy;

    /// <summary>What is asked.</summary>
    public Operation Operation => operation;

    /// <summary>The wire format: the endpoint's, or while there is none the first that this kind of request can have.</summary>
    public Protocol Protocol => Destination?.Protocol ?? operation.First;

    /// <summary>Timestamp of the clock at the start.</summary>
    public long StartedAt => startedAt;

    public MessageWriter Messages { get; } = routes.Writer(language);

    public Caller? Caller { get; set; }

    public string Application => Caller?.Application.Id ?? Identity.Caller.Nobody;

    public string User => Caller?.User ?? Identity.Caller.Nobody;

    /// <summary>Endpoint of the last decision, or null while there is none.</summary>
    public Destination? Destination { get; set; }

    public string Endpoint => Destination?.Endpoint.Id ?? Identity.Caller.Nobody;

    /// <summary>Registered name of the model; "-" while it is not recognised.</summary>
    public string Model { get; set; } = Identity.Caller.Nobody;

    public bool IsStreaming { get; set; }

    public long RequestBytes { get; set; }

    public int Replaced { get; set; }

    /// <summary>Invisible characters in the request.</summary>
    public int InvisibleCharacters { get; set; }

    /// <summary>The latest decision on record; null while nothing was recorded.</summary>
    public DecisionReceipt? Decision { get; set; }

    /// <summary>Something may have left: <c>niet</c>, <c>gemaskeerd</c> or <c>wel</c>.</summary>
    public string Sent { get; set; } = "niet";

    /// <summary>What happened to the answer; null when there was none.</summary>
    public AnswerReport? Answer { get; set; }

    /// <summary>Why the endpoint refused; null when it did not.</summary>
    public EndpointError? EndpointError { get; set; }

    public TimeSpan TimeToFirstByte { get; set; }

    /// <summary>One of the outcomes of the usage record.</summary>
    public string Outcome { get; set; } = "refused";
}
