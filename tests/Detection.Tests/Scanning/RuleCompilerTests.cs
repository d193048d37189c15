using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class RuleCompilerTests
{
    [Fact]
    public void Every_problem_of_every_rule_is_told_at_once()
    {
        Rule good = TestRules.Rule("bsn", RuleAction.Block, DataClass.CitizenNumber);
        RuleSet rules = TestRules.Set(
        [
            good with { Detector = "bestaat-niet" },
            good,
            good with { Id = "woord", Context = ["x", "Hoofdletter", " spatie"], Suppress = [new string('a', 60)] },
        ]);

        RuleException problems = Assert.Throws<RuleException>(() => Scanner.Compile(rules));

        Assert.Equal(["bsn", "bsn", "woord", "woord", "woord", "woord"], problems.Problems.Select(static p => p.Rule).Order());
    }

    [Fact]
    public void A_set_without_rules_is_refused() => Assert.Throws<RuleException>(() => Scanner.Compile(TestRules.Set([])));
}
