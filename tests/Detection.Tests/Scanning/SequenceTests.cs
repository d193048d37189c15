using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

public sealed class SequenceTests
{
    readonly Scanner _scanner = Scanner.Compile(
        TestRules.Set([TestRules.Rule("bsn", RuleAction.Block, DataClass.CitizenNumber), TestRules.Rule("iban", RuleAction.Pseudonymise, DataClass.Person)]),
        static (rule, _) => rule.Detector == "bsn" ? new BsnDetector() : new CapitalRunDetector());

    [Fact]
    public void Findings_of_a_sequence_keep_their_link_and_stand_between_the_others()
    {
        Finding[] findings = Pieces.Whole(_scanner, "Jan heeft 123456782 en Jans ook"u8.ToArray());

        Assert.Equal([(0, 3, 1, 'J'), (10, 9, 0, 0), (23, 4, 1, 'J')], findings.Select(f => ((int)f.Start, f.Length, (int)f.Rule, f.Link)));
    }

    [Fact]
    public void Cuts_do_not_matter_to_a_sequence()
        => Gen.Select(Texts.Random, Gen.Int[0, 1000].Array[0, 12]).Sample(
            (text, places) =>
            {
                int[] cuts = [.. places.Select(p => text.Length == 0 ? 0 : p % text.Length).Order()];
                Assert.Equal(Pieces.Whole(_scanner, text), Pieces.Cut(_scanner, text, cuts));
            },
            iter: 300, seed: "0000KN3dGmt2");
}
