namespace Gegevenshuis.AiGateway.Detection.Rules;

/// <summary>Whether a replaced value may come back in the answer.</summary>
public enum RestorePolicy : byte
{
    /// <summary>The value is kept for the length of the exchange and put back where its placeholder returns.</summary>
    Allowed = 0,

    /// <summary>The value never enters the pseudonym map, so nothing can put it back.</summary>
    Never = 1,
}
