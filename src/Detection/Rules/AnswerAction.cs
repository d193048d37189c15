namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>What a rule asks to be done with what it finds in an answer: text of the model's own, that was not restored from the exchange.
/// Ordered from lenient to strict.</summary>
public enum AnswerAction : byte
{
    /// <summary>Do not look for it in answers.</summary>
    Ignore = 0,

    /// <summary>Count it; change nothing and hold nothing back.</summary>
    Observe = 1,

    /// <summary>Replace by the name of what it was.</summary>
    Mask = 2,

    /// <summary>End the answer before it.</summary>
    Stop = 3,
}
