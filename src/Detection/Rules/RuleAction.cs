namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>What a rule asks to be done with what it finds. Ordered from lenient to strict, so the strictest wins by comparison.</summary>
/// <remarks>
/// Masking stands above pseudonymising: a masked value can never come back, so of the two it protects
/// the person better when two rules disagree about the same text.
/// </remarks>
public enum RuleAction : byte
{
    /// <summary>Count it; change nothing. New rules start here.</summary>
    Observe = 0,

    /// <summary>Forward unchanged and tell the user.</summary>
    Warn = 1,

    /// <summary>Replace by a numbered placeholder that is put back in the answer.</summary>
    Pseudonymise = 2,

    /// <summary>Replace by the name of what it was; never put back.</summary>
    Mask = 3,

    /// <summary>Send nothing of the message.</summary>
    Block = 4,
}
