using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>One kind of request that the gateway takes: where it comes in, where it goes, and how each sort of endpoint writes it.</summary>
sealed record Operation
{
    /// <summary>Name in signals, after the GenAI conventions where those have one. Example: <c>chat</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Addresses it comes in on. <c>{model}</c> stands for the name of the model, where the address has it.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Address at the endpoint, from its version on: <c>chat/completions</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The wire format per word of <c>protocol</c> in an endpoint file. An endpoint with another word is not asked.</summary>
    public required IReadOnlyDictionary<string, Protocol> Protocols { get; init; }

    /// <summary>The request is a form, and this is what its files are in the words of the filter; empty when the request is JSON.</summary>
    public string FormPart { get; init; } = "";

    public bool IsForm => FormPart.Length > 0;

    /// <summary>The request names no model: it goes to the first endpoint of the application that takes such requests.</summary>
    public bool HasNoModel { get; init; }

    /// <summary>The format to read messages in that have no endpoint, and of refusals.</summary>
    public Protocol First => Protocols.Values.First();
}
