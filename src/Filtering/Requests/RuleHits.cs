using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>What one rule found in one message.</summary>
/// <param name="Rule">Index into <c>Scanner.Rules</c>.</param>
/// <param name="Count">Number of findings; at least 1.</param>
/// <param name="Confidence">Highest among them.</param>
/// <param name="First">Place of the first.</param>
/// <param name="FirstInFile">Place of the first in a file, where nothing can be replaced; null when none is in a file.</param>
/// <param name="FirstKept">Place of the first in a field that the endpoint keeps, where a value could not be put back; null when there is none.</param>
public sealed record RuleHits(int Rule, int Count, Confidence Confidence, Place First, Place? FirstInFile = null, Place? FirstKept = null);
