using Gegevenshuis.AiGateway.Proxy.Policies;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Gegevenshuis.AiGateway.Proxy.Tests.Policies;

public sealed class PolicyStoreTests : IDisposable
{
    readonly RulesFolder _folder = new();
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
    readonly PolicyStore _store;
    readonly List<string> _versions = [];

    public PolicyStoreTests()
    {
        _store = PolicyStore.Load([_folder.Path], _clock, NullLogger.Instance);
        _store.Changed += policy => _versions.Add(policy.Version);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_wrong_set_is_refused_whole_and_the_old_one_stays()
    {
        Policy before = _store.Current;
        _folder.Write("policy.yaml", RulesFolder.Settings.Replace("Het Gegevenshuis", "Ander", StringComparison.Ordinal));
        _folder.Write("detection/bsn.yaml", RulesFolder.Rule.Replace("action: block", "action: blok", StringComparison.Ordinal).Replace("from: likely", "from: zeker", StringComparison.Ordinal));

        Assert.False(_store.Reload());

        Assert.Same(before, _store.Current);
        Assert.Empty(_versions);
        Assert.Equal([8, 9], _store.LastProblems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_rule_that_does_not_prove_its_examples_is_refused()
    {
        Policy before = _store.Current;
        _folder.Write("detection/bsn.yaml", RulesFolder.Rule.Replace("Er zijn 12 stoelen.", "bsn 111222333", StringComparison.Ordinal));
        Assert.False(_store.Reload());
        Assert.Same(before, _store.Current);
    }

    [Fact]
    public void A_mended_set_replaces_the_old_one_once()
    {
        Policy before = _store.Current;
        _folder.Write("policy.yaml", "organisation:");
        Assert.False(_store.Reload());
        _folder.Write("policy.yaml", RulesFolder.Settings.Replace("Het Gegevenshuis", "Ander", StringComparison.Ordinal));
        Assert.True(_store.Reload());
        Assert.False(_store.Reload());
        Assert.Equal("Ander", _store.Current.Settings.Organisation);
        Assert.Equal("Het Gegevenshuis", before.Settings.Organisation);
        Assert.Empty(_store.LastProblems);
        Assert.Equal([_store.Current.Version], _versions);
    }

    [Fact]
    public void A_watched_folder_is_read_again_after_a_while_even_without_a_notification()
    {
        _store.Watch();
        _folder.Write("policy.yaml", RulesFolder.Settings.Replace("Het Gegevenshuis", "Ander", StringComparison.Ordinal));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("Ander", _store.Current.Settings.Organisation);
    }

    [Fact]
    public void A_tuning_ends_at_midnight_in_the_Netherlands_without_any_file_changing()
    {
        _folder.Write("tuning/ciso.yaml", "tunings: [{rule: nl-bsn, reason: Proef, owner: ciso, expires: 2026-11-26, action: warn}]");
        Assert.True(_store.Reload());
        _store.Watch();
        string tuned = _store.Current.Version;

        _clock.Advance(TimeSpan.FromHours(10.9));
        Assert.Equal(tuned, _store.Current.Version);
        _clock.Advance(TimeSpan.FromHours(0.2));

        Assert.NotEqual(tuned, _store.Current.Version);
        Assert.Equal(Detection.Rules.RuleAction.Block, _store.Current.Scanner.Rules[0].Action);
    }

    [Fact]
    public void A_later_folder_lies_over_an_earlier_one()
    {
        using RulesFolder local = new();
        foreach (string file in Directory.EnumerateFiles(local.Path, "*.yaml", SearchOption.AllDirectories)) File.Delete(file);
        local.Write("policy.yaml", RulesFolder.Settings.Replace("Het Gegevenshuis", "Ander", StringComparison.Ordinal));
        Policy policy = PolicyReader.Read([_folder.Path, local.Path], RulesFolder.Today).Policy!;
        Assert.Equal(("Ander", 1), (policy.Settings.Organisation, policy.Applications.Count));
    }

    [Fact]
    public void A_wrong_folder_does_not_start()
    {
        _folder.Write("policy.yaml", "organisation:");
        PolicyException refused = Assert.Throws<PolicyException>(() => PolicyStore.Load([_folder.Path], _clock, NullLogger.Instance));
        Assert.Equal(4, refused.Problems.Count);
    }
}
