namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Which facts a finding's confidence rests on, so that a decision can be explained without the text.</summary>
[Flags]
public enum FindingFacts : ushort
{
    None = 0,

    /// <summary>The detector confirmed it by itself: check digits, structure or a phrase that carries its own prefix.</summary>
    CheckPassed = 1,

    /// <summary>The detector asked for help from the context, because the form or the check is too weak alone.</summary>
    NeededContext = 2,

    /// <summary>A context word of the rule stands near, on the same line.</summary>
    ContextNear = 4,

    /// <summary>A context word of the rule is the label of the value; it makes the finding certain.</summary>
    Label = 8,

    /// <summary>A suppressing word of the rule stands near and lowered the confidence.</summary>
    Suppressed = 16,

    /// <summary>The finding continues or repeats another one in the same text (a name in another form).</summary>
    Repeated = 32,

    /// <summary>A word list knows it.</summary>
    Listed = 64,

    /// <summary>A statistical model supports it.</summary>
    Model = 128,

    /// <summary>It is about findings that stand together, and covers the last of them. Overlaps another finding.</summary>
    Combined = 256,

    /// <summary>It lies, in whole or in part, on a finding before it about something else: a mark on a document and the name of a person. Overlaps another finding.</summary>
    Beside = 512,
}
