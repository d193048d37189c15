namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>How sure the detector is that a finding is what its rule says. Ordered: a higher value is more certain.</summary>
public enum Confidence : byte
{
    /// <summary>The form fits, but ordinary text often has this form too.</summary>
    Possible = 1,

    /// <summary>A check digit, a natural grouping or a nearby context word supports it.</summary>
    Likely = 2,

    /// <summary>Several independent facts agree; a careful reader would not doubt it.</summary>
    Certain = 3,
}
