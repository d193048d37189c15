namespace Gegevenshuis.AiGateway.Registers.Applications;

/// <summary>A registered use of AI: who owns it, for what, with which endpoints and which keys. One file under <c>rules/applications</c>.</summary>
/// <remarks>Immutable. Owners are roles with a role mailbox, never a person.</remarks>
public sealed record Application
{
    /// <summary>Unique, kebab-case, at most 64 characters, stable over versions: records refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>Dutch name for reports and screens.</summary>
    public required string Name { get; init; }

    /// <summary>Role that is responsible, for instance "Teamleider Beleid".</summary>
    public required string OwnerRole { get; init; }

    public required string OwnerMailbox { get; init; }

    /// <summary>One of <see cref="Purposes.All"/>.</summary>
    public required string Purpose { get; init; }

    /// <summary>Ids of the endpoints this application may use, in order of preference. At least one.</summary>
    public required IReadOnlyList<string> Endpoints { get; init; }

    /// <summary>Keys that identify this application. Empty when it is identified by a token only.</summary>
    public IReadOnlyList<ApplicationKey> Keys { get; init; } = [];

    /// <summary>The token claim that identifies this application, or null when it is identified by a key only.</summary>
    public ApplicationClaim? Jwt { get; init; }

    /// <summary>Reference of this use in the CMDB, or null while it has none.</summary>
    public string? CmdbId { get; init; }

    /// <summary>Name of the request header in which this application names its user, or null when no header is trusted.</summary>
    public string? TrustedUserHeader { get; init; }
}
