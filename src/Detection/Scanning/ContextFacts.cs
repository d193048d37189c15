namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>What a rule's words say about one candidate.</summary>
[Flags]
enum ContextFacts : byte
{
    None = 0,

    /// <summary>A context word stands near on the same line.</summary>
    Near = 1,

    /// <summary>A context word is the label of the value.</summary>
    Label = 2,

    /// <summary>A suppressing word stands near, and belongs to no other number.</summary>
    SuppressNear = 4,

    /// <summary>A suppressing word is the label of the value.</summary>
    SuppressLabel = 8,
}
