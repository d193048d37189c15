using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>What the words around a number do to it, seen through one rule.</summary>
public sealed class EvidenceTests
{
    readonly Scanner _scanner = Scanner.Compile(TestRules.Set(
    [
        TestRules.Rule("bsn", RuleAction.Block, DataClass.CitizenNumber) with
        {
            From = Confidence.Possible, Context = ["bsn", "burger service nummer", "k.v.k.", "v nummer"], Suppress = ["factuur", "ordernummer"],
        },
    ]));

    [Theory]
    [InlineData("123456782", Confidence.Likely, FindingFacts.CheckPassed)]
    [InlineData("het bsn van Jan is 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.ContextNear)]
    [InlineData("123456782 (bsn)", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.ContextNear)]
    [InlineData("BSN-nummer: 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("bsnnr. 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("Burger-service nummer is 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("V-nummer: 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("k.v.k. 12345672", Confidence.Certain, FindingFacts.NeededContext | FindingFacts.Label)]
    [InlineData("{\"bsn\": \"123456782\"}", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("<ns:bsn>123456782</ns:bsn>", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("<td>BSN</td>\n<td>123456782</td>", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("| **BSN** | 123456782 |", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("BSN:\n123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("factuur bsn 123456782", Confidence.Certain, FindingFacts.CheckPassed | FindingFacts.Label)]
    [InlineData("bij deze factuur hoort 123456782", Confidence.Possible, FindingFacts.CheckPassed | FindingFacts.Suppressed)]
    [InlineData("bij de factuur van het bsn hoort 123456782", Confidence.Likely, FindingFacts.CheckPassed | FindingFacts.ContextNear | FindingFacts.Suppressed)]
    [InlineData("factuur 7 hoort bij 123456782", Confidence.Likely, FindingFacts.CheckPassed)]
    [InlineData("123456782, ordernummer 7", Confidence.Likely, FindingFacts.CheckPassed)]
    [InlineData("het bsn\nis dit niet: 123456782", Confidence.Likely, FindingFacts.CheckPassed)]
    [InlineData("absn bsnx 123456782", Confidence.Likely, FindingFacts.CheckPassed)]
    public void Words_around_a_number_weigh(string text, Confidence confidence, FindingFacts facts)
    {
        Finding finding = Assert.Single(Pieces.Whole(_scanner, Texts.Bytes(text)));

        Assert.Equal((confidence, facts), (finding.Confidence, finding.Facts));
    }

    [Theory]
    [InlineData("ordernummer 123456782")]
    [InlineData("Factuurnummer: 123456782")]
    [InlineData("wij hebben 12345672")]
    [InlineData("nummer 111222334")]
    public void A_number_that_is_labelled_as_something_else_or_lacks_what_it_needs_is_no_finding(string text)
        => Assert.Empty(Pieces.Whole(_scanner, Texts.Bytes(text)));

    [Fact]
    public void A_context_word_counts_up_to_sixty_bytes_before_and_thirty_after()
    {
        Assert.Equal(Confidence.Certain, First("bsn" + new string('.', 56) + " 123456782"));
        Assert.Equal(Confidence.Likely, First("bsn" + new string('.', 57) + " 123456782"));
        Assert.Equal(Confidence.Certain, First("123456782 " + new string(',', 26) + "bsn"));
        Assert.Equal(Confidence.Likely, First("123456782 " + new string(',', 27) + "bsn"));
    }

    Confidence First(string text) => Assert.Single(Pieces.Whole(_scanner, Texts.Bytes(text))).Confidence;
}
