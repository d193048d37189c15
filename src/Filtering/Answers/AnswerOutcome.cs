using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What one rule found in one answer: personal data that the model itself produced. Never text.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">Number of different values; at least 1. A value counts once, however often and in however many events it stands.</param>
/// <param name="Confidence">Highest among them.</param>
public sealed record AnswerOutcome(Rule Rule, int Count, Confidence Confidence);
