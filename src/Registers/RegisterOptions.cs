namespace Gegevenshuis.AiGateway.Registers;

/// <summary>Where the registers are kept and how they behave. Read once, when the store opens.</summary>
public sealed record RegisterOptions
{
    /// <summary>Folder of the database and its keys. Made when it does not exist; only its owner needs access.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Hours between becoming aware of a breach and the last moment to notify (AVG art. 33(1)). 1 to 720.</summary>
    public int NotificationHours { get; init; } = 72;

    /// <summary>Most writes in one transaction. 1 to 4,096.</summary>
    public int BatchSize { get; init; } = 512;

    /// <summary>Most writes that may wait. A full queue refuses, so memory stays bounded. 1 to 65,536.</summary>
    public int QueueLength { get; init; } = 4096;

    /// <summary>How long a write that nobody waits for may wait for one that somebody does wait for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>First and longest pause between attempts to reopen a broken store.</summary>
    public TimeSpan RetryFrom { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan RetryTo { get; init; } = TimeSpan.FromSeconds(15);

    public string DatabasePath => Path.Combine(DataFolder, "registers.db");

    /// <summary>Key of the maps that are kept for conversations at an endpoint. Whoever destroys it destroys all of them.</summary>
    public string MapKeyPath => Path.Combine(DataFolder, "maps.key");

    public string ChainKeyPath => Path.Combine(DataFolder, "chain.key");
}
