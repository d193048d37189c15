namespace Gegevenshuis.AiGateway.Detection;

/// <summary>A rule set cannot be compiled. Carries every problem found, so that all can be mended in one go.</summary>
public sealed class RuleException : Exception
{
    /// <param name="problems">At least one.</param>
    public RuleException(IReadOnlyList<RuleProblem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(p => $"{p.Rule} ({p.Source}): {p.Message}")))
        => Problems = problems;

    public IReadOnlyList<RuleProblem> Problems { get; }
}
