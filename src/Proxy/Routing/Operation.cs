using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Routing;

/// <summary>One kind of request that the gateway takes: where it comes in, where it goes, and how each sort of endpoint writes it.</summary>
sealed record Operation
{
    /// <summary>Name in signals, after the GenAI conventions where those have one. Example: <c>chat</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Addresses it comes in on. <c>{model}</c> stands for the name of the model, where the address has it.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How it comes in and goes out.</summary>
    public string Method { get; init; } = HttpMethods.Post;

    /// <summary>Address at the endpoint, from its version on: <c>chat/completions</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The wire format per word of <c>protocol</c> in an endpoint file. An endpoint with another word is not asked.</summary>
    public required IReadOnlyDictionary<string, Protocol> Protocols { get; init; }

    /// <summary>The request is a form, and this is what its files are in the words of the filter; empty when the request is JSON.</summary>
    public string FormPart { get; init; } = "";

    public bool IsForm => FormPart.Length > 0;

    /// <summary>The request has no body; what it is about stands in its address.</summary>
    public bool HasNoBody { get; init; }

    /// <summary>What <c>{id}</c> in the address is the id of, as <see cref="StoredReference.Kind"/>; empty when the address has none.</summary>
    public string About { get; init; } = "";

    /// <summary>It is about what an endpoint keeps, so it exists only while the gateway keeps its side of that.</summary>
    public bool IsAboutKept { get; init; }

    /// <summary>The answer is the caller's own list of this kind, from what was kept; no endpoint is asked. Empty when it is not a list.</summary>
    public string Lists { get; init; } = "";

    /// <summary>It makes something that is looked for later where it was made, so only the application's first endpoint is asked.</summary>
    public bool IsForFirst { get; init; }

    /// <summary>After it, the endpoint does not have the thing any more.</summary>
    public bool Deletes { get; init; }

    /// <summary>The answer is a file.</summary>
    public bool IsDownload { get; init; }

    /// <summary>What of the caller's query goes to the endpoint.</summary>
    public IReadOnlyDictionary<string, QueryForm> Query { get; init; } = new Dictionary<string, QueryForm>();

    /// <summary>The request names no model: it goes to the first endpoint of the application that takes such requests.</summary>
    public bool HasNoModel { get; init; }

    /// <summary>The format to read messages in that have no endpoint, and of refusals.</summary>
    public Protocol First => Protocols.Values.First();
}
