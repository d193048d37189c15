using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Proxy.Keeping;

/// <summary>What is known of everything that one message refers to.</summary>
sealed record EarlierState
{
    /// <summary>The message refers to nothing.</summary>
    public static EarlierState None { get; } = new();

    /// <summary>Something it refers to is not the caller's, was never seen here, or has expired. Which of the three is told to nobody.</summary>
    public static EarlierState Unknown { get; } = new() { Code = Messages.MessageCode.NotKnown };

    /// <summary>Code of the message that says why it cannot be used; empty when it can.</summary>
    public string Code { get; init; } = "";

    /// <summary>Id of the one endpoint that has all of it; null when any will do.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Registered name of the model that made it; empty when that is not known.</summary>
    public string Model { get; init; } = "";

    /// <summary>What the file is for that the address is about; empty when that is no file.</summary>
    public string Purpose { get; init; } = "";

    public KeptNumbers Numbers { get; init; } = KeptNumbers.None;

    /// <summary>The conversation that this message adds to; null when there is none.</summary>
    public FoundState? Conversation { get; init; }
}
