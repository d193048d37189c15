using Gegevenshuis.AiGateway.Registers.Identity;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Registers.Tests.Identity;

public sealed class UserPseudonymTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeTimeProvider _clock = new(Records.Morning);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_user_has_one_pseudonym_within_a_quarter_also_after_a_restart()
    {
        string first = new UserPseudonym(_folder.Path, _clock).Of("gebruiker-1");

        Assert.Equal(first, new UserPseudonym(_folder.Path, _clock).Of("gebruiker-1"));
        Assert.NotEqual(first, new UserPseudonym(_folder.Path, _clock).Of("gebruiker-2"));
        Assert.Matches("^[0-9a-f]{16}$", first);
    }

    [Fact]
    public void Another_quarter_gives_another_pseudonym_and_a_destroyed_key_makes_the_old_one_unreachable()
    {
        UserPseudonym pseudonym = new(_folder.Path, _clock);
        string autumn = pseudonym.Of("gebruiker-1");
        _clock.Advance(TimeSpan.FromDays(60));

        Assert.NotEqual(autumn, pseudonym.Of("gebruiker-1"));
        Assert.Equal((null, autumn), (new UserPseudonym(_folder.Path, new FakeTimeProvider(Records.Morning)).Earlier("gebruiker-1"), pseudonym.Earlier("gebruiker-1")));

        File.Delete(Path.Combine(_folder.Path, "pseudonym-2026-k4.key"));
        Assert.NotEqual(autumn, new UserPseudonym(_folder.Path, new FakeTimeProvider(Records.Morning)).Of("gebruiker-1"));
    }
}
