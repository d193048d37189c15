using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

public sealed class SmallFuzzTests
{
    [Fact]
    public void Ten_thousand_short_texts_keep_every_promise_under_all_shipped_rules()
    {
        SmallCheck check = new();
        Repeat("small", 10_000, seed => check.Run(new SmallText(seed).Make(), seed));
        Assert.True(check.Found > 5_000, "most texts have something to find");
    }

    [Fact]
    public void Two_thousand_changed_rule_files_become_a_policy_or_clear_problems()
    {
        RuleCheck check = new();
        Repeat("rules", 2_000, seed => check.Run(new RuleMaker(seed)));
        Assert.InRange(check.Sound, 200, 1_800);
    }

    [Fact]
    public void The_same_seed_makes_the_same_short_text() => Assert.Equal(new SmallText(7).Make(), new SmallText(7).Make());

    static void Repeat(string kind, int times, Action<int> check)
    {
        for (int seed = 1; seed <= times; seed++)
        {
            Exception? fault = Record.Exception(() => check(seed));
            Assert.True(fault is null, $"Seed {seed} fails: {fault?.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- {kind} 1 {seed}");
        }
    }
}
