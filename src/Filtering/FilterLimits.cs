namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Bounds on what one exchange may cost. What lies over a bound is not read in part: it is refused.</summary>
public sealed record FilterLimits
{
    /// <summary>Bytes of a request body. Default 8 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 8 << 20;

    /// <summary>Bytes of a form, which may hold files. Default 256 MiB.</summary>
    public int MaxFormBytes { get; init; } = 256 << 20;

    /// <summary>Bytes of a file in a form that is opened in memory: an archive, a PDF, a web page. Text may be longer. Default 32 MiB.</summary>
    public int MaxFileBytes { get; init; } = 32 << 20;

    /// <summary>Bytes of a text in a form that is read at once; a longer one is read in pieces. Default 1 MiB.</summary>
    public int MaxWholeText { get; init; } = 1 << 20;

    /// <summary>Objects and arrays inside each other. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Values and keys in one JSON text. Default 250,000.</summary>
    public int MaxStrings { get; init; } = 250_000;

    /// <summary>How deep JSON text in a JSON string is opened: tool arguments and results. Default 4.</summary>
    public int MaxNestedJsonDepth { get; init; } = 4;

    /// <summary>Bytes of an answer that is not streamed. Default 16 MiB.</summary>
    public int MaxAnswerBytes { get; init; } = 16 << 20;

    /// <summary>Bytes of one event of a streamed answer. Default 1 MiB.</summary>
    public int MaxEventBytes { get; init; } = 1 << 20;

    /// <summary>Pieces of a streamed answer that are joined separately: choices times fields and tool calls. Default 512.</summary>
    public int MaxChannels { get; init; } = 512;

    /// <summary>Types of content parts that this endpoint may receive although their content cannot be inspected, for instance
    /// <c>image_url</c>. Empty by default: such a message is refused. What is let through is named in the inspection.</summary>
    public IReadOnlySet<string> AllowedUninspected { get; init; } = new HashSet<string>();

    /// <summary>Values in the lines of a batch file are replaced like those of a message, because whoever uses the filter keeps their numbers for the answers. False: they block.</summary>
    public bool ReplacesInBatches { get; init; }

    /// <summary>Kinds of references, as <see cref="StoredReference.Kind"/>, that whoever uses the filter looks up himself: <see cref="Inspection.References"/>.
    /// Empty by default: a message that points at something the endpoint keeps is refused.</summary>
    public IReadOnlySet<string> LooksUp { get; init; } = new HashSet<string>();
}
