namespace Gegevenshuis.AiGateway.Proxy.Demonstration;

/// <summary>Something the demonstration endpoint keeps: a response, a conversation or a file.</summary>
sealed record DemonstrationThing
{
    /// <summary>What was said up to and including it, the latest last.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>The question that it answers; null for what is no response.</summary>
    public DemonstrationRequest? Request { get; init; }

    /// <summary>Content of a file.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>Name and purpose of a file.</summary>
    public (string Name, string Purpose) File { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long Created { get; init; }
}
