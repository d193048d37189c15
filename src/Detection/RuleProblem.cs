namespace Gegevenshuis.AiGateway.Detection;

/// <summary>One thing that is wrong with one rule, told so that the author of the rule can mend it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Source">File and line of the rule, as <see cref="Rules.Rule.Source"/> has it; may be empty.</param>
/// <param name="Message">What is wrong and what to do about it, in Dutch. Quotes the rule's own terms or pattern, never an example or a scanned text.</param>
public sealed record RuleProblem(string Rule, string Source, string Message)
{
    /// <summary>The example that fails, or null when it is the rule itself.</summary>
    public RuleExample? Example { get; init; }
}
