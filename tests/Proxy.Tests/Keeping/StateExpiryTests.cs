using Gegevenshuis.AiGateway.Proxy.Keeping;
using Gegevenshuis.AiGateway.Proxy.Policies;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Keeping;

public sealed class StateExpiryTests
{
    [Fact]
    public async Task What_expired_is_erased_every_hour_and_counted_in_the_log()
    {
        FakeTimeProvider clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        await using KeptGateway kept = await KeptGateway.StartAsync(static policy => policy with { Limits = new PolicyLimits { KeepDays = 1 } }, clock);
        await kept.SayAsync("Mail sanne@example.nl");
        Assert.Equal(2, Rows(kept));

        clock.Advance(StateExpiry.Interval);
        Assert.Equal(2, Rows(kept));
        await ErasedAsync(kept, clock, TimeSpan.FromHours(23));

        Assert.Contains("Erased 2 expired conversations and files", kept.Gateway.Log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_keeps_shorter_also_holds_for_what_is_there_already()
    {
        FakeTimeProvider clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        await using KeptGateway kept = await KeptGateway.StartAsync(clock: clock);
        await kept.SayAsync("Mail sanne@example.nl");
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(2, Rows(kept));
        kept.Gateway.Policy = kept.Gateway.Policy with { Settings = kept.Gateway.Policy.Settings with { Limits = new PolicyLimits { KeepDays = 2 } } };

        await ErasedAsync(kept, clock, StateExpiry.Interval);

        Assert.Equal(0, Rows(kept));
    }

    /// <summary>The round runs beside us; nothing but its end is waited for.</summary>
    static async Task ErasedAsync(KeptGateway kept, FakeTimeProvider clock, TimeSpan time)
    {
        clock.Advance(time);
        while (Rows(kept) > 0 || !kept.Gateway.Log.Everything.Contains("Erased", StringComparison.Ordinal))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    static long Rows(KeptGateway kept)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(kept.Gateway.DataFolder, "registers.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pseudonym_map";
        return (long)command.ExecuteScalar()!;
    }
}
