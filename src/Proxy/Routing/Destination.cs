using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>An endpoint as one policy sees it on one day, for one kind of request.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="State">What its dossier allows today.</param>
/// <param name="Accepts">Kinds of data that may go there today.</param>
/// <param name="Operation">What is asked of it.</param>
/// <param name="Filter">Reads messages for it; endpoints that allow the same unscanned parts share one.</param>
/// <param name="Answers">What is looked for in its answers.</param>
/// <param name="Scanner">The rules the filter scans with: those of the application that asks.</param>
sealed record Destination(
    Endpoint Endpoint, EndpointState State, IReadOnlySet<DataClass> Accepts, Operation Operation, IRequestFilter Filter, AnswerRules Answers, Scanner Scanner)
{
    public Protocol Protocol { get; } = Operation.Protocols[Endpoint.Protocol];

    public EndpointFamily Family { get; } = EndpointFamily.Of(Endpoint.Protocol);

    /// <summary>The address, and not the body, names the model: Azure's older addresses.</summary>
    public bool IsAddressedByModel { get; } = EndpointAddress.IsByModel(Endpoint, Operation);
}
