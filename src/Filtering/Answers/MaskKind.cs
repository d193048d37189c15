namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What takes the place of a part of a finding.</summary>
enum MaskKind : byte
{
    /// <summary>Nothing: the mask stands in another part of it.</summary>
    Nothing,

    /// <summary>The name of what it was.</summary>
    Label,

    /// <summary>A zero, because a number in JSON stays a number.</summary>
    Zero,
}
