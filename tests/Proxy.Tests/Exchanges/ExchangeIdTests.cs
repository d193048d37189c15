using Gegevenshuis.AiGateway.Proxy.Exchanges;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Exchanges;

public sealed class ExchangeIdTests
{
    [Fact]
    public void Ids_follow_each_other_in_time_and_are_never_the_same()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        List<string> ids = [];
        for (int i = 0; i < 100; i++)
        {
            ids.Add(ExchangeId.New(clock).ToHexString());
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{32}\\z", id));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => ExchangeId.New(clock)).Distinct().Count());
    }
}
