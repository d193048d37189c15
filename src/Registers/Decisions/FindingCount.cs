namespace Gegevenshuis.AiGateway.Registers.Decisions;

/// <summary>How often one rule fired in one message, and what was done about it. Counts and ids; never text.</summary>
/// <param name="RuleId">Id of the rule, for instance <c>nl-bsn</c>.</param>
/// <param name="DataClass">Code of the kind of data, for instance <c>citizen-number</c>.</param>
/// <param name="Action">What was done: <c>observe</c>, <c>warn</c>, <c>pseudonymise</c>, <c>mask</c> or <c>block</c>; in an answer
/// <c>observe</c>, <c>mask</c> or <c>stop</c>.</param>
/// <param name="Confidence">Highest confidence among the findings: <c>possible</c>, <c>likely</c> or <c>certain</c>.</param>
/// <param name="Count">Number of findings, in an answer of different values; at least 1.</param>
public sealed record FindingCount(string RuleId, string DataClass, string Action, string Confidence, int Count);
