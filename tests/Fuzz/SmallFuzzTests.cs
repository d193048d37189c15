using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

public sealed class SmallFuzzTests
{
    [Fact]
    public void Six_thousand_short_texts_keep_every_promise_under_all_shipped_rules()
    {
        SmallCheck check = new();
        Repeat("small", 6_000, seed => check.Run(new SmallText(seed).Make(), seed));
        Assert.True(check.Found > 3_000, "most texts have something to find");
    }

    /// <summary>In hexadecimal, as seeds mean another text when rules get other examples.</summary>
    [Theory]
    // A name that ends inside a character with an accent, behind a stray byte.
    [InlineData("45656EEFBBBF2034E2808D2D6A6172CC816967C865206F706C656964E281A069CFCC816ECC81672E31313031323334353838E280454D424152474F454D424152474F454D424152474F0D0A5A61616C20312D4142432D313229")]
    public void What_went_wrong_once_stays_right(string text) => new SmallCheck().Run(Convert.FromHexString(text), seed: 0);

    [Fact]
    public void A_thousand_changed_rule_files_become_a_policy_or_clear_problems()
    {
        RuleCheck check = new();
        Repeat("rules", 1_000, seed => check.Run(new RuleMaker(seed)));
        Assert.InRange(check.Sound, 100, 900);
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
