namespace Gegevenshuis.AiGateway.Proxy.Policies;

/// <summary>There is no usable policy to start with. Carries every problem.</summary>
public sealed class PolicyException(IReadOnlyList<PolicyProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<PolicyProblem> Problems => problems;
}
