namespace Gegevenshuis.AiGateway.Registers.Endpoints;

/// <summary>An approved LLM service. One file under <c>rules/endpoints</c>.</summary>
/// <remarks>Immutable. Holds where the credential is, never the credential.</remarks>
public sealed record Endpoint
{
    /// <summary>Unique, kebab-case, at most 64 characters.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Supplier, as the AI mark and the CMDB name it.</summary>
    public required string Provider { get; init; }

    /// <summary>One of <see cref="EndpointWords.Protocols"/>.</summary>
    public required string Protocol { get; init; }

    /// <summary>Base address; https, or http on a loopback address. No user, query or fragment.</summary>
    public required Uri Address { get; init; }

    /// <summary>Models (or Azure deployments) that may be asked for. At least one.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>Where the data is processed, for instance <c>EER</c>.</summary>
    public required string Region { get; init; }

    /// <summary>One of <see cref="EndpointWords.Offers"/>.</summary>
    public required string Offer { get; init; }

    /// <summary>Codes of the data classes that may go there when the dossier is valid; see <see cref="DossierGate"/>.</summary>
    public required IReadOnlyList<string> Accepts { get; init; }

    /// <summary>Where the endpoint's own credential is kept; null for an endpoint that asks none.</summary>
    public EndpointCredential? Credential { get; init; }

    public EndpointTimeouts Timeouts { get; init; } = new();

    /// <summary>Codes of parts that may pass unscanned by decision of the CISO, for instance <c>image</c>. The record names them.</summary>
    public IReadOnlyList<string> AllowUnscanned { get; init; } = [];

    public required Dossier Dossier { get; init; }
}
