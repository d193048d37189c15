namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>How much support from context words a confirmation needs before it counts at all.</summary>
public enum ContextNeed : byte
{
    /// <summary>It stands by itself; context only raises the confidence.</summary>
    None = 0,

    /// <summary>One of the rule's context words must stand in the window on the same line.</summary>
    Near = 1,

    /// <summary>A context word must be the label of the value: directly before it, with only separators, "is" or "nummer" in between.</summary>
    Label = 2,
}
