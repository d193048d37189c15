using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What is done about the findings of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="RuleIndex">Its index in <c>Scanner.Rules</c>.</param>
/// <param name="Action">What is done, which is the rule's own action unless the endpoint accepts this kind of data.</param>
/// <param name="Count">Number of findings.</param>
/// <param name="Confidence">Highest among them.</param>
/// <param name="First">Place of the first.</param>
/// <param name="IsAccepted">The endpoint may receive this kind of data, so the findings are only counted.</param>
public sealed record RuleOutcome(Rule Rule, int RuleIndex, RuleAction Action, int Count, Confidence Confidence, Place First, bool IsAccepted);
