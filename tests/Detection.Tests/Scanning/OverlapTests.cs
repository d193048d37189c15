using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class OverlapTests
{
    readonly CompiledRule _observe = Rule(0, RuleAction.Observe, DataClass.StateSecret);
    readonly CompiledRule _replace = Rule(1, RuleAction.Pseudonymise, DataClass.Person);
    readonly CompiledRule _block = Rule(2, RuleAction.Block, DataClass.Person);
    readonly CompiledRule _blockNumber = Rule(3, RuleAction.Block, DataClass.CitizenNumber);
    readonly CompiledRule _blockMark = Rule(4, RuleAction.Block, DataClass.Confidential);
    readonly CompiledRule _warnMark = Rule(5, RuleAction.Warn, DataClass.Confidential);
    readonly CompiledRule _warn = Rule(6, RuleAction.Warn, DataClass.Person);

    [Fact]
    public void The_leftmost_wins() => Assert.Equal([(0, 6, 1)], Resolve(Hit(_block, 4, 3), Hit(_replace, 0, 6)));

    [Fact]
    public void Of_two_that_start_together_the_longest_wins() => Assert.Equal([(0, 9, 1)], Resolve(Hit(_block, 0, 5), Hit(_replace, 0, 9)));

    [Fact]
    public void Of_two_as_long_the_strictest_action_wins() => Assert.Equal([(0, 5, 2)], Resolve(Hit(_replace, 0, 5), Hit(_block, 0, 5)));

    [Fact]
    public void Of_two_as_strict_the_gravest_kind_of_data_wins() => Assert.Equal([(0, 5, 3)], Resolve(Hit(_block, 0, 5), Hit(_blockNumber, 0, 5)));

    [Fact]
    public void Of_two_as_long_the_labelled_one_wins()
        => Assert.Equal([(0, 5, 1)], Resolve(Hit(_blockNumber, 0, 5), Hit(_replace, 0, 5, FindingFacts.Label)));

    [Fact]
    public void A_rule_that_only_observes_never_displaces_one_that_acts()
        => Assert.Equal([(4, 3, 1)], Resolve(Hit(_observe, 0, 20), Hit(_replace, 4, 3)));

    [Fact]
    public void A_rule_that_only_observes_counts_where_nothing_acts()
        => Assert.Equal([(0, 4, 0), (4, 3, 1)], Resolve(Hit(_observe, 0, 4), Hit(_replace, 4, 3)));

    [Fact]
    public void What_sticks_out_of_its_winner_by_half_is_a_finding_of_its_own()
        => Assert.Equal([(0, 6, 1), (6, 6, 2)], Resolve(Hit(_replace, 0, 6), Hit(_block, 2, 10)));

    [Fact]
    public void What_sticks_out_by_less_is_another_reading_of_the_same_bytes()
        => Assert.Equal([(0, 6, 1)], Resolve(Hit(_replace, 0, 6), Hit(_block, 2, 6)));

    [Fact]
    public void A_mark_on_a_document_is_not_hidden_by_the_name_of_a_person()
        => Assert.Equal([(0, 9, 1), (4, 5, 4)], Resolve(Hit(_replace, 0, 9), Hit(_blockMark, 4, 5)));

    [Fact]
    public void The_name_of_a_person_is_not_hidden_by_a_mark_on_a_document()
        => Assert.Equal([(0, 9, 4), (4, 6, 1)], Resolve(Hit(_blockMark, 0, 9), Hit(_replace, 4, 6)));

    [Fact]
    public void Most_of_a_name_that_sticks_out_of_a_mark_is_still_found_whole()
        => Assert.Equal([(0, 9, 4), (4, 20, 1), (9, 15, 1)], Resolve(Hit(_blockMark, 0, 9), Hit(_replace, 4, 20)));

    [Fact]
    public void A_mark_that_only_warns_is_kept_beside_what_displaces_it()
        => Assert.Equal([(2, 9, 1), (0, 5, 5)], Resolve(Hit(_warnMark, 0, 5), Hit(_replace, 2, 9)));

    [Fact]
    public void Nothing_is_released_while_a_mark_may_still_lie_on_a_finding()
    {
        var resolver = new OverlapResolver();
        resolver.Add(Hit(_replace, 2, 10));

        Assert.False(resolver.TryTake(frontier: 11, out _));
        resolver.Add(Hit(_blockMark, 11, 1));
        Assert.Equal(2, resolver.Released(11));
        Assert.True(resolver.TryTake(frontier: 12, out Hit name));
        Assert.True(resolver.TryTake(frontier: 12, out Hit mark));
        Assert.Equal((2, 11), (name.Start, mark.Start));
        Assert.Equal(FindingFacts.Beside, mark.Facts);
    }

    [Fact]
    public void Nothing_is_released_of_a_mark_that_waits_for_what_displaced_it()
    {
        var resolver = new OverlapResolver();
        resolver.Add(Hit(_warnMark, 0, 5));
        resolver.Add(Hit(_replace, 2, 9));

        Assert.False(resolver.TryTake(frontier: 6, out _));
        Assert.Equal(0, resolver.Released(6));
        Assert.True(resolver.TryTake(frontier: 11, out Hit name));
        Assert.Equal(2, name.Start);
        Assert.Equal(0, resolver.Released(11));
        Assert.True(resolver.TryTake(frontier: 11, out Hit mark));
        Assert.Equal(0, mark.Start);
    }

    [Fact]
    public void A_mark_that_lay_on_something_displaced_is_a_finding_of_its_own()
        => Assert.Equal([(3, 4, 5), (12, 8, 1)], Resolve(Hit(_warn, 0, 20), Hit(_warnMark, 3, 4), Hit(_replace, 12, 8)));

    [Fact]
    public void A_mark_and_the_name_that_sticks_out_of_it_are_given_out_together()
    {
        var resolver = new OverlapResolver();
        resolver.Add(Hit(_blockMark, 0, 9));
        resolver.Add(Hit(_replace, 4, 8));

        Assert.False(resolver.TryTake(frontier: 10, out _));
        Assert.Equal(0, resolver.Released(10));
        Assert.True(resolver.TryTake(frontier: 12, out Hit mark));
        Assert.True(resolver.TryTake(frontier: 12, out Hit name));
        Assert.Equal((0, 4, 12), (mark.Start, name.Start, name.End));
    }

    [Fact]
    public void Nothing_is_given_out_that_a_candidate_yet_unknown_could_displace()
    {
        var resolver = new OverlapResolver();
        resolver.Add(Hit(_observe, 2, 10));

        Assert.False(resolver.TryTake(frontier: 2, out _));
        Assert.False(resolver.TryTake(frontier: 11, out _));
        Assert.Equal(2, resolver.Released(11));
        Assert.True(resolver.TryTake(frontier: 12, out Hit finding));
        Assert.Equal(2, finding.Start);
        Assert.Equal(12, resolver.Released(12));
    }

    static List<(int, int, int)> Resolve(params Hit[] hits)
    {
        var resolver = new OverlapResolver();
        foreach (Hit hit in hits) resolver.Add(hit);
        var findings = new List<(int, int, int)>();
        while (resolver.TryTake(long.MaxValue, out Hit finding)) findings.Add(((int)finding.Start, finding.Length, finding.Rule));
        return findings;
    }

    static Hit Hit(CompiledRule rule, int start, int length, FindingFacts facts = FindingFacts.None) => new(start, length, rule, Confidence.Likely, facts, 0);

    static CompiledRule Rule(ushort index, RuleAction action, DataClass dataClass)
        => new(index, TestRules.Rule("iban", action, dataClass), new IbanDetector());
}
