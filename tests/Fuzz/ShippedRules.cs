using Gegevenshuis.AiGateway.Clients.Tests;
using Gegevenshuis.AiGateway.Proxy.Policies;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>The rules of the working copy, which small texts are scanned with and rule files are made from.</summary>
static class ShippedRules
{
    /// <summary>A day that never changes, so that a seed means the same tomorrow.</summary>
    public static DateOnly Day { get; } = new(2026, 7, 1);

    public static RuleFiles Files { get; } = RuleFiles.Read([Repository.At("rules")]);

    public static Policy Policy { get; } = PolicyReader.Read(Files, Day).Policy ?? throw new InvalidOperationException("The shipped rules have problems.");

    /// <summary>What rules say they must find and must not find.</summary>
    public static IEnumerable<string> Examples => Policy.Scanner.Rules.SelectMany(static rule => rule.Find.Concat(rule.Ignore));
}
