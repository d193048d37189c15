namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>A policy, or everything that keeps it from being one.</summary>
/// <param name="Policy">Null when there are problems.</param>
/// <param name="Problems">In order of file and line; empty when the policy is good.</param>
public sealed record PolicyReadResult(Policy? Policy, IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary>What is no problem but deserves attention, such as a tuning that has ended. In order of file and line.</summary>
    public IReadOnlyList<PolicyProblem> Notices { get; init; } = [];
}
