namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>Bounds on one request, and on all together. Beyond them a message is refused, not cut.</summary>
public sealed record PolicyLimits
{
    /// <summary>Largest request body in bytes. 1 KiB to 64 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Deepest nesting of JSON. 8 to 256.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Most strings in one body. 100 to 1,000,000.</summary>
    public int MaxStrings { get; init; } = 100_000;

    /// <summary>Most requests at the same time per application. 1 to 10,000.</summary>
    public int MaxConcurrentPerApplication { get; init; } = 200;

    /// <summary>Most MiB of request bodies in memory, over all requests. 64 to 65,536: the largest single body must fit.</summary>
    /// <remarks>Reading and rewriting take a few times the body for a moment; leave the machine at least four times this.</remarks>
    public int MaxBufferedMiB { get; init; } = 256;

    /// <summary>Largest form in MiB: an upload, a recording, a batch file. 1 to 2,000. It is kept on the disk, encrypted, while it is inspected and sent on.</summary>
    public int MaxUploadMiB { get; init; } = 256;

    /// <summary>Largest file in MiB of a kind that must be opened as a whole: an archive, an office document, a PDF. 1 to 256.</summary>
    public int MaxFileMiB { get; init; } = 32;

    /// <summary>Most MiB of forms on the disk, over all requests. 2,048 to 1,048,576: the largest single form must fit.</summary>
    public int MaxSpooledMiB { get; init; } = 4_096;

    /// <summary>Days that is kept what conversations and files at an endpoint need to be restored and recognised. 0 to 90; with 0 they are refused.</summary>
    /// <remarks>30 is as long as suppliers keep a response. Never longer than a quarter: after two, a user's pseudonym is not known any more.</remarks>
    public int KeepDays { get; init; } = 30;
}
