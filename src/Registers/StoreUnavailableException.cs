namespace Gegevenshuis.AiGateway.Registers;

/// <summary>The registers cannot be written now. What was offered is not stored; the caller must not go on.</summary>
/// <remarks>Carries a fixed code and never a part of the record.</remarks>
public sealed class StoreUnavailableException(string code, Exception? cause = null)
    : Exception($"De registers zijn nu niet beschikbaar ({code}).", cause)
{
    /// <summary>One of <c>closed</c>, <c>missing</c>, <c>queue-full</c>, <c>unhealthy</c>, <c>write-failed</c>, <c>open-failed</c> or <c>map-too-large</c>.</summary>
    public string Code { get; } = code;
}
