using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Literals looked up by their first bytes, against every literal compared.</summary>
public sealed class LiteralDictionaryTests
{
    static readonly CompiledRules s_rules = new RuleCompiler(TestRules.Set([.. TestRules.All.Rules]), DetectorCatalogue.Create).Compile();

    static readonly (string Text, CompiledRule Rule)[] s_literals =
        [.. s_rules.All.Where(static rule => rule.Detector.Anchors.HasFlag(AnchorSet.Literal)).SelectMany(static rule => rule.Detector.Literals.Distinct().Select(text => (text, rule)))];

    static readonly Gen<byte[]> s_texts =
        Gen.Select(Gen.Int[0, s_literals.Length - 1], Gen.Int[0, 4], Gen.Bool)
            .Select(static (literal, cut, isUpper) => s_literals[literal].Text[..^Math.Min(cut, s_literals[literal].Text.Length - 1)] is var text && isUpper ? text.ToUpperInvariant() : s_literals[literal].Text)
            .Select(static text => text + " ").Array[1, 12].Select(static parts => Texts.Bytes(string.Concat(parts)));

    [Fact]
    public void The_rules_found_at_a_place_are_those_whose_literal_stands_there()
    {
        var found = new RuleList();
        s_texts.Sample(
            text =>
            {
                for (int at = 0; at < text.Length; at++)
                {
                    Assert.True(s_rules.Literals.TryMatch(text, at, isFinal: true, found));
                    Assert.Equal(Expected(text, at), found.Span.ToArray().ToHashSet());
                }
            },
            iter: 200, seed: "0000KN3dGmt2", threads: 1);
    }

    static HashSet<CompiledRule> Expected(byte[] text, int at)
        => [.. s_literals.Where(pair => StandsAt(Texts.Bytes(pair.Text), text, at) && pair.Rule.Detector.TailOf(pair.Text).Admits(text.AsSpan(at), Texts.Bytes(pair.Text).Length)).Select(static pair => pair.Rule)];

    static bool StandsAt(byte[] literal, byte[] text, int at)
    {
        if (text.Length - at < literal.Length) return false;
        bool needsStart = char.IsAsciiLetterOrDigit((char)literal[0]) || literal[0] >= 0x80;
        if (needsStart && WordEdge.TouchesBefore(text, at)) return false;
        for (int i = 0; i < literal.Length; i++)
            if (Gegevenshuis.AiGateway.Detection.Checks.Ascii.ToLower(text[at + i]) != literal[i]) return false;
        return true;
    }
}
