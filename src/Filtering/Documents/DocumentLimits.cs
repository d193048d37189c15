namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Bounds on what opening one file may cost. What lies over a bound is not read in part: it is refused.</summary>
public sealed record DocumentLimits
{
    /// <summary>Bytes of everything that comes out of the file, archives and images inside it included. Default 128 MiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 128 << 20;

    /// <summary>How many times larger than its packed form one entry may be once it is over 1 MiB. Default 150.</summary>
    public int MaxRatio { get; init; } = 150;

    /// <summary>Files inside each other, the outermost counted. Default 5.</summary>
    public int MaxDepth { get; init; } = 5;

    /// <summary>Entries, messages, attachments and images, all levels together. Default 5,000.</summary>
    public int MaxEntries { get; init; } = 5_000;

    /// <summary>Characters of text that come out of the file. Default 32 Mi.</summary>
    public int MaxTextLength { get; init; } = 32 << 20;

    /// <summary>Time that reading the text of all files of one message may take together. Default 20 seconds.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Images that are read per file. Default 40.</summary>
    public int MaxImages { get; init; } = 40;
}
