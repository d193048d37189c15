using CsCheck;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class CapitalFilterTests
{
    [Fact]
    public void The_rules_worth_asking_are_those_whose_bit_is_set_and_all_behind_the_first_sixty_four()
        => Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[0, 70]).Sample(static (some, mask, count) =>
        {
            ulong asked = some & mask;
            var visited = new List<int>();
            for (int i = CapitalFilter.Next(asked, 0); i < count; i = CapitalFilter.Next(asked, i + 1)) visited.Add(i);
            Assert.Equal(Enumerable.Range(0, count).Where(i => i >= 64 || (asked >> i & 1) != 0), visited);
        }, iter: 5_000);
}
