using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Scanning;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Tests.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>The filters over the starts of words against their slow twin, the dictionary asked at every start.</summary>
public sealed class LiteralFilterTests
{
    static readonly CompiledRules s_rules = new RuleCompiler(
        TestRules.Set([.. TestRules.All.Rules, TestRules.Rule("terms", RuleAction.Warn, DataClass.Confidential) with { Terms = ["van joodse afkomst", "in therapie", "cliënt", "de b-lijst", "artikel 12", "leden van 't comité", "verzuim*"] }]),
        DetectorCatalogue.Create).Compile();

    static readonly string[] s_literals = [.. s_rules.All.SelectMany(static rule => rule.Detector.Literals).Distinct().Order(StringComparer.Ordinal)];

    static readonly string[] s_behind =
        [" ", "  ", "-", "\n", ". ", ", ", ": ", "=", "\"", "", "", "é", "ë ", "€", "1", " 7", "(", "\0", " t", " j", " joodse ", " therapie", " joodse afkomst ", " -therapie.", " geheim ", "-GEHEIM ", "  vertrouwelijk", " 5.1 lid 2 onder e ", " 5.2 lid 1]", " 67 awr ", " 3 ", " b", "een", "voor", "de"];

    /// <summary>Literals of the rules in any case, with what may make the difference behind them: gaps, letters and characters beyond ASCII.</summary>
    static readonly Gen<byte[]> s_texts =
        Gen.Select(Gen.Int[0, s_literals.Length - 1], Gen.Int[0, s_behind.Length - 1], Gen.Bool)
            .Select(static (literal, behind, isUpper) => (isUpper ? s_literals[literal].ToUpperInvariant() : s_literals[literal]) + s_behind[behind])
            .Array[1, 40].Select(static parts => Texts.Bytes(string.Concat(parts)));

    [Fact]
    public void No_start_is_filtered_out_at_which_a_literal_stands()
        => s_texts.Sample(text => Assert.Superset(Matching(text), Passing(text)), iter: 3000, seed: "0000KN3dGmt2");

    [Fact]
    public void Words_of_ordinary_prose_hardly_pass()
    {
        byte[] text = Texts.Bytes("De gemeente heeft van alle inwoners van de wijk een brief gekregen over het plan voor een nieuwe school in de straat bij het water.");

        Assert.InRange(Passing(text).Count, 0, 4);
    }

    /// <summary>Starts at which a detector has anything to say but no: what the filter compares may tell more than the tails do.</summary>
    static HashSet<int> Matching(byte[] text)
    {
        // Behind the end of a text stand zeros.
        byte[] padded = Padded(text);
        var found = new RuleList();
        return [.. Starts(text, out _).Where(at => s_rules.Literals.TryMatch(padded, at, isFinal: true, found) && Answers(text, at, found))];
    }

    static bool Answers(byte[] text, int at, RuleList rules)
    {
        foreach (CompiledRule rule in rules.Span)
            if (Probe.At(rule.Detector, text, at, isFinal: true, out _).IsYes) return true;
        return false;
    }

    static HashSet<int> Passing(byte[] text)
    {
        byte[] padded = Padded(text);
        _ = Starts(text, out AnchorTile tile);
        int count = s_rules.Literals.Collect(padded, tile, (text.Length + 63) / 64);
        return [.. tile.List.Take(count).Select(static at => (int)at)];
    }

    static List<int> Starts(byte[] text, out AnchorTile tile)
    {
        tile = new AnchorTile();
        AnchorKernel.Fill(Padded(text), text.Length, 0, s_rules.Literals.Odd, tile);
        ulong[] starts = tile.Starts;
        return [.. Enumerable.Range(0, text.Length).Where(at => (starts[at >> 6] >> (at & 63) & 1) != 0)];
    }

    static byte[] Padded(byte[] text) => [.. text, .. new byte[64 + TextSymbols.Behind + LetterFilter.Reach]];
}
