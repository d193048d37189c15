namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>How much of a streamed answer has ended.</summary>
public enum EndingScope : byte
{
    /// <summary>The texts that have the same identity as the ending, as far as it has one.</summary>
    Text,

    /// <summary>One of the choices that were asked for. The answer ends with the last.</summary>
    Choice,

    /// <summary>The answer as a whole.</summary>
    Answer,

    /// <summary>The answer as a whole, and not as it should: the endpoint reports an error of its own.</summary>
    Error,
}
