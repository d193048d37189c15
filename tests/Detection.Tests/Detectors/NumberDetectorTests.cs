using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class NumberDetectorTests
{
    [Theory]
    [InlineData("Het A-nummer is 1234010191.", "1234010191")]
    [InlineData("1234 0101 91", "1234 0101 91")]
    [InlineData("anr1010101025", "1010101025")]
    [InlineData("(1010101291)", "1010101291")]
    [InlineData("1062476061", "1062476061")]
    public void An_administration_number_that_passes_stands_alone(string text, string found)
        => Assert.Equal(found, Probe.Alone(new NumberDetector(DutchNumbers.Administration), text));

    [Theory]
    [InlineData("1234567890")]
    [InlineData("2712345678")]
    [InlineData("1010101011")]
    [InlineData("0101010101")]
    public void An_administration_number_that_fails_needs_its_label(string text)
        => Assert.Equal(ContextNeed.Label, Assert.Single(Probe.All(new NumberDetector(DutchNumbers.Administration), text)).Need);

    [Theory]
    [InlineData("€ 1234010191")]
    [InlineData("1234010191,50")]
    [InlineData("12340101911")]
    [InlineData("x1234010191")]
    [InlineData("123 401 01 91")]
    [InlineData("1234010191 km")]
    [InlineData("+1234010191")]
    public void An_administration_number_is_not_part_of_something_else(string text)
        => Assert.Null(Probe.Any(new NumberDetector(DutchNumbers.Administration), text));

    [Theory]
    [InlineData("1 2 3 4 0 1 0 1 9 1", ContextNeed.Near)]
    [InlineData("2024-1234010191", ContextNeed.Near)]
    public void What_is_spelled_out_or_tied_to_a_code_needs_more_context(string text, ContextNeed need)
        => Assert.Contains(Probe.All(new NumberDetector(DutchNumbers.Administration), text), h => h.Need == need);

    [Theory]
    [InlineData("v-number", "2712345678", ContextNeed.Near)]
    [InlineData("education-number", "101222331", ContextNeed.Near)]
    [InlineData("education-number", "101234564", ContextNeed.Near)]
    [InlineData("education-number", "100252333", ContextNeed.Label)]
    [InlineData("education-number", "123456782", ContextNeed.Label)]
    [InlineData("rsin", "001855013", ContextNeed.Near)]
    [InlineData("rsin", "808980191", ContextNeed.Near)]
    [InlineData("rsin", "8089.80.191", ContextNeed.Near)]
    [InlineData("rsin", "111222333", ContextNeed.Label)]
    [InlineData("rsin-person", "111222333", ContextNeed.Label)]
    [InlineData("big-number", "19912345601", ContextNeed.Near)]
    [InlineData("agb-code", "01234567", ContextNeed.Near)]
    [InlineData("agb-code", "1234567", ContextNeed.Label)]
    [InlineData("driving-licence", "1234567890", ContextNeed.Near)]
    [InlineData("kvk", "12345678", ContextNeed.Near)]
    [InlineData("kvk", "12 345 678", ContextNeed.Near)]
    [InlineData("kvk", "15032024", ContextNeed.Label)]
    [InlineData("establishment-number", "000012345678", ContextNeed.Near)]
    [InlineData("establishment-number", "093500012345", ContextNeed.Label)]
    [InlineData("oin", "00000001808980191000", ContextNeed.None)]
    [InlineData("company-number-be", "0566.988.259", ContextNeed.Near)]
    [InlineData("energy-connection", "871687000000000122", ContextNeed.None)]
    [InlineData("energy-connection", "871685900000001230", ContextNeed.None)]
    [InlineData("energy-connection", "871234567890123456", ContextNeed.Label)]
    [InlineData("bank-account-old", "417164300", ContextNeed.Near)]
    [InlineData("bank-account-old", "41.71.64.300", ContextNeed.Near)]
    [InlineData("bank-account-old", "41 71 64 300", ContextNeed.Near)]
    [InlineData("bank-account-old", "736160221", ContextNeed.Near)]
    [InlineData("bank-account-old", "0300065264", ContextNeed.Near)]
    [InlineData("bank-account-old", "1234567890", ContextNeed.Label)]
    [InlineData("giro", "1234567", ContextNeed.Label)]
    [InlineData("payment-reference", "5000056789012345", ContextNeed.Near)]
    [InlineData("payment-reference", "5010.0021.6701.0010", ContextNeed.Near)]
    [InlineData("payment-reference", "12 2345 3462 2567", ContextNeed.Near)]
    [InlineData("payment-reference", "5000056789012346", ContextNeed.Label)]
    [InlineData("payment-reference-tax", "5010.0021.6701.0010", ContextNeed.Near)]
    [InlineData("imei", "490154203237518", ContextNeed.Near)]
    [InlineData("imei", "49-015420-323751-8", ContextNeed.Near)]
    [InlineData("imei", "352099001761481", ContextNeed.Near)]
    [InlineData("imei", "490154203237519", ContextNeed.Label)]
    [InlineData("iccid", "8931440000000000008", ContextNeed.Label)]
    [InlineData("imsi", "204043123456789", ContextNeed.Near)]
    [InlineData("bag-id", "0935010000012345", ContextNeed.None)]
    [InlineData("bag-id", "0935100000012345", ContextNeed.None)]
    [InlineData("bag-id", "935010000012345", ContextNeed.Label)]
    [InlineData("woz-object", "093500012345", ContextNeed.Near)]
    [InlineData("woz-object", "36300297723", ContextNeed.Label)]
    public void Each_kind_says_how_much_context_it_needs(string kind, string number, ContextNeed need)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector(kind), $"nr {number}, zie bijlage"), h => h.Text == number);
        Assert.Equal(need, hit.Need);
    }

    [Theory]
    [InlineData("rsin-person", "808980191")]
    [InlineData("rsin-person", "111222334")]
    [InlineData("company-number-be", "0566988258")]
    [InlineData("payment-reference-tax", "5000056789012346")]
    [InlineData("kvk", "123456789")]
    [InlineData("kvk", "€ 12345678")]
    [InlineData("kvk", "12.34.5678")]
    [InlineData("bag-id", "09351000000123456")]
    public void Each_kind_leaves_other_numbers_alone(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));

    [Theory]
    [InlineData("kvk", "KVK12345678", "12345678")]
    [InlineData("imei", "IMEI490154203237518", "490154203237518")]
    [InlineData("driving-licence", "123456782/1234567890", "1234567890")]
    [InlineData("driving-licence", "123456782 / 1234567890", "1234567890")]
    public void A_label_stuck_to_the_number_is_context_enough(string kind, string text, string found)
        => Assert.Equal(found, Probe.Alone(Named.Detector(kind), text));

    [Fact]
    public void A_short_label_stuck_to_the_number_is_half_the_context()
        => Assert.Equal(ContextNeed.Near, Assert.Single(Probe.All(Named.Detector("giro"), "giro P1234567")).Need);
}
