namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What happens to a message as a whole.</summary>
public enum VerdictKind : byte
{
    /// <summary>It may leave as it came.</summary>
    Pass,

    /// <summary>It may leave after findings have been replaced.</summary>
    Rewrite,

    /// <summary>Nothing of it leaves.</summary>
    Block,
}
