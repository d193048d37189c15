using System.Runtime.Intrinsics;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
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

    static readonly DigitFilter s_filter = new(s_rules);

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
        byte[] padded = [.. text, .. new byte[64]];
        DigitPlace place = DigitPlace.Of(text, at, DigitGroup.Characters(text, at), isFinal, s_filter.Everything);
        if (!s_filter.TryRead(DigitGroup.Digits(text, at), padded.AsSpan(at), text.Length - at, isFinal, place, out int reading)) return null;
        var rules = new List<CompiledRule>();
        for (int i = 0; i < s_filter.Rules.Length; i++)
        {
            Vector512<ulong> asked = s_filter.Candidates(i / 512, reading, place);
            if ((asked.GetElement(i / 64 % 8) >> i & 1) != 0) rules.Add(s_filter.Rules[i]);
        }

        return rules;
    }

    static IEnumerable<int> Anchors(byte[] text)
        => Enumerable.Range(0, text.Length).Where(at => Ascii.IsDigit(text[at]) && (at == 0 || !Ascii.IsDigit(text[at - 1])));
}
