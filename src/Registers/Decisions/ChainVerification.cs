namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Outcome of walking the whole chain.</summary>
/// <param name="IsWhole">True when every record is as it was written and none is missing.</param>
/// <param name="Records">Number of records that were walked before the first fault, or all.</param>
/// <param name="FaultAt">Sequence of the first record that does not fit, or null.</param>
/// <param name="Fault">Dutch sentence on what is wrong, or empty.</param>
/// <param name="Head">Head of the chain, as <c>sequence:hash</c>; keep it outside this machine to notice a replaced database.</param>
public sealed record ChainVerification(bool IsWhole, long Records, long? FaultAt, string Fault, string Head);
