using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>A name found: its first token and the one after its last, how sure, and which person it is.</summary>
readonly record struct NameSpan(int First, int End, Confidence Confidence, int Link, FindingFacts Facts);
