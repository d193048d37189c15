namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>Proof that a decision is on the disk: its place in the chain.</summary>
/// <param name="Sequence">Place in the chain; the first is 1.</param>
/// <param name="Hash">Keyed hash of this record and all before it: 64 lower-case hex characters.</param>
public readonly record struct DecisionReceipt(long Sequence, string Hash);
