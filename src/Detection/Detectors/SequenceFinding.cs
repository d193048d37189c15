using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>One finding in the view of a <see cref="SequenceReader"/>.</summary>
public readonly record struct SequenceFinding(int Start, int Length, Confidence Confidence, int Link, FindingFacts Facts);
