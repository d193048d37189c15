using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Tests.Detectors;
using Xunit;
using Ascii = Gegevenshuis.AiGateway.Detection.Checks.Ascii;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>The digit filter says of all rules at once what its slow twin says of each form of each rule by itself.</summary>
public sealed class DigitFilterTests
{
    static readonly CompiledRule[] s_rules =
        [.. DetectorsUnderTest.All.Where(static d => d.Anchors.HasFlag(AnchorSet.DigitRun))
            .Select(static (detector, i) => new CompiledRule((ushort)i, TestRules.Rule("bsn", RuleAction.Block, DataClass.Person), detector))];

    static readonly DigitFilter[] s_filters = DigitFilter.Of(s_rules);

    static readonly Gen<byte[]> s_texts = Gen.Char["0123456789012345678901234567890123456789  --../,:;+_\n\u00e9aAbBfFnNlLdDkKvVzZgG"].Array[1, 90]
        .Select(static text => text.Select(static c => (byte)c).ToArray());

    [Fact]
    public void The_filter_lets_through_the_rules_its_twin_lets_through() => s_texts.Sample(AssertSame, iter: 3_000, seed: "0000KN3dGmt2");

    [Fact]
    public void The_filter_refuses_nothing_for_text_that_has_not_arrived() => s_texts.Sample(static text =>
    {
        foreach (int at in Anchors(text))
        {
            HashSet<CompiledRule> whole = [.. Filtered(text, at, isFinal: true)!];
            for (int end = at + 1; end < text.Length; end++)
                if (Filtered(text[..end], at, isFinal: false) is { } asked) Assert.Superset(whole, new HashSet<CompiledRule>(asked));
        }
    }, iter: 500, seed: "0000KN3dGmt2");

    [Fact]
    public void Rules_beyond_one_filter_are_asked_too_in_pieces_as_well()
    {
        Rule[] rules = [.. Enumerable.Range(0, 5).SelectMany(static copy => TestRules.All.Rules.Select(rule => rule with { Id = $"{rule.Id}-{copy}", Action = RuleAction.Observe }))];
        var many = Scanner.Compile(TestRules.Set(rules));
        byte[] text = [.. Texts.Rich[0].Take(600)];
        Assert.True(DigitFilter.Of(s_rules.Concat(s_rules).Concat(s_rules).Concat(s_rules)).Length > 1);

        Finding[] whole = Pieces.Whole(many, text);
        Assert.NotEmpty(whole);
        Assert.Equal(whole, Pieces.Cut(many, text, [.. Enumerable.Range(1, text.Length - 1)]));
        Finding[] once = Pieces.Whole(Scanner.Compile(TestRules.Set([.. TestRules.All.Rules.Select(static rule => rule with { Action = RuleAction.Observe })])), text);
        Assert.Equal(once.Select(static f => (f.Start, f.Length)), whole.Select(static f => (f.Start, f.Length)));
    }

    [Fact]
    public void The_sieve_leaves_every_anchor_at_which_a_rule_is_to_be_asked() => s_texts.Sample(static text =>
    {
        foreach (DigitFilter filter in s_filters)
        {
            ulong[] left = Sieved(filter.Sieve, text), quiet = Sieved(filter.QuietSieve, text);
            foreach (int at in Anchors(text))
            {
                Vector512<ulong> asked = Asked(filter, text, at, isFinal: true)!.Value;
                if (asked != Vector512<ulong>.Zero) Assert.True(IsIn(left, at));
                if ((asked & filter.Quiet) != Vector512<ulong>.Zero) Assert.True(IsIn(quiet, at));
            }
        }
    }, iter: 3_000, seed: "0000KN3dGmt2");

    [Fact]
    public void The_sieve_takes_away_nearly_all_numbers_of_a_table()
    {
        byte[] text = [.. Enumerable.Range(0, 40).SelectMany(static i => System.Text.Encoding.ASCII.GetBytes($"{10_000 + i * 731},{i * 7 % 990}.{10 + i},"))];
        foreach (DigitFilter filter in s_filters)
            Assert.True(Sieved(filter.QuietSieve, text).Sum(BitOperations.PopCount) * 4 < Anchors(text).Count());
    }

    /// <summary>Anchors that the sieve leaves, as bits.</summary>
    static ulong[] Sieved(DigitSieve sieve, byte[] text)
    {
        byte[] padded = [.. text, .. new byte[64]];
        ulong[] starts = new ulong[(text.Length + 63) / 64], digits = new ulong[starts.Length + 1];
        foreach (int at in Anchors(text)) starts[at >> 6] |= 1UL << at;
        for (int at = 0; at < text.Length; at++)
            if (Ascii.IsDigit(text[at])) digits[at >> 6] |= 1UL << at;
        return [.. starts.Select((block, i) => block == 0 ? 0 : sieve.Narrow(padded, text.Length, i << 6, block, digits[i], digits[i + 1]))];
    }

    static bool IsIn(ulong[] bits, int at) => (bits[at >> 6] >> at & 1) != 0;

    static void AssertSame(byte[] text)
    {
        foreach (int at in Anchors(text))
        {
            IEnumerable<CompiledRule> twin = s_rules.Where(rule => Enumerable.Range(0, rule.Detector.DigitForms).Any(form => SlowDigitForms.MayBe(rule.Detector, form, text, at)));
            Assert.Equal(twin, Filtered(text, at, isFinal: true)!.Distinct());
        }
    }

    /// <summary>Rules the filter lets through, or null when it waits for more text.</summary>
    static List<CompiledRule>? Filtered(byte[] text, int at, bool isFinal)
    {
        var rules = new List<CompiledRule>();
        foreach (DigitFilter filter in s_filters)
        {
            if (Asked(filter, text, at, isFinal) is not { } asked) return null;
            for (int i = 0; i < filter.Rules.Length; i++)
                if ((asked.GetElement(i >> 6) >> i & 1) != 0) rules.Add(filter.Rules[i]);
        }

        return rules;
    }

    static Vector512<ulong>? Asked(DigitFilter filter, byte[] text, int at, bool isFinal)
    {
        byte[] padded = [.. text, .. new byte[64]];
        Vector512<ulong> asked = filter.At(DigitPlace.Of(padded, at, DigitGroup.Characters(text, at), text.Length, isFinal));
        return filter.TryRead(DigitGroup.Digits(text, at), padded, at, text.Length, isFinal, ref asked) ? asked : null;
    }

    static IEnumerable<int> Anchors(byte[] text)
        => Enumerable.Range(0, text.Length).Where(at => Ascii.IsDigit(text[at]) && (at == 0 || !Ascii.IsDigit(text[at - 1])));
}
