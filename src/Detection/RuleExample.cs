namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Which of a rule's own examples is meant.</summary>
/// <param name="IsFind">Whether it stands under <c>find</c>; otherwise under <c>ignore</c>.</param>
/// <param name="Index">From 0.</param>
public readonly record struct RuleExample(bool IsFind, int Index);
