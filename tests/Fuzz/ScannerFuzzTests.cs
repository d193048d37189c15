using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

public sealed class ScannerFuzzTests
{
    [Fact]
    public void Three_hundred_made_up_texts_show_no_difference()
    {
        var check = new ScannerCheck();
        for (int seed = 1; seed <= 300; seed++)
        {
            Exception? fault = Record.Exception(() => check.Run(new TextMaker(seed).Make(), new Random(seed)));
            Assert.True(fault is null, $"Seed {seed} fails: {fault?.GetType().Name}. Repeat with: dotnet run --project tests/Fuzz -- 1 {seed}");
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_text() => Assert.Equal(new TextMaker(7).Make(), new TextMaker(7).Make());
}
