using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Filtering;
using Gegevenshuis.AiGateway.Registers.Endpoints;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>An endpoint as one policy sees it on one day.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="State">What its dossier allows today.</param>
/// <param name="Accepts">Kinds of data that may go there today.</param>
/// <param name="Filter">Reads messages for it; endpoints that allow the same unscanned parts share one.</param>
/// <param name="Scanner">The rules the filter scans with: those of the application that asks.</param>
sealed record Destination(Endpoint Endpoint, EndpointState State, IReadOnlySet<DataClass> Accepts, MessageFilter Filter, Scanner Scanner)
{
    public bool IsAzure => Endpoint.Protocol == "azure-openai";
}
