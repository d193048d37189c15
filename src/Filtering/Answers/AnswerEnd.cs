namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>How an answer ended.</summary>
public enum AnswerEnd : byte
{
    /// <summary>It has not ended, or the client left before it did.</summary>
    Open,

    /// <summary>The endpoint finished its answer.</summary>
    Clean,

    /// <summary>The endpoint stopped halfway; the client got an error event or error object instead of the rest.</summary>
    UpstreamDied,

    /// <summary>The answer, or one event of it, was over its limit; the client got an error instead.</summary>
    TooLarge,

    /// <summary>The answer was not JSON; the client got an error instead.</summary>
    Unreadable,

    /// <summary>A rule found something that ends the answer; the client got an error instead of it and of the rest.</summary>
    Stopped,

    /// <summary>What a later message needs could not be kept, so the client must not learn the id; it got an error instead.</summary>
    NotKept,
}
