using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class VatNumberTests
{
    [Theory]
    [InlineData("vat-number", "NL000099998B57")]
    [InlineData("vat-number", "NL002455799B11")]
    [InlineData("vat-number", "NL001234567B29")]
    [InlineData("vat-number", "NL0000.99.998.B57")]
    [InlineData("vat-number", "NL 0000.99.998.B57")]
    [InlineData("vat-number", "NL123456789B13")]
    [InlineData("vat-number-entity", "NL004495445B01")]
    [InlineData("vat-number-entity", "NL003376734B77")]
    [InlineData("vat-number-bsn", "NL111222333B01")]
    [InlineData("vat-number-bsn", "NL117621729B01")]
    [InlineData("vat-number-bsn", "NL167647672B01")]
    [InlineData("vat-number-bsn", "111222333B01")]
    [InlineData("vat-number-eu", "DE136695976")]
    [InlineData("vat-number-eu", "BE 0566.988.259")]
    [InlineData("vat-number-eu", "LU15027442")]
    [InlineData("vat-number-eu", "PT501964843")]
    [InlineData("vat-number-eu", "EL094259216")]
    [InlineData("vat-number-eu", "ES54362315K")]
    [InlineData("vat-number-eu", "ESJ99216582")]
    [InlineData("vat-number-eu", "ATU13585627")]
    [InlineData("vat-number-eu", "IT00743110157")]
    [InlineData("vat-number-eu", "FR40303265045")]
    [InlineData("vat-number-eu", "PL8567346215")]
    [InlineData("vat-number-eu", "SE123456789701")]
    [InlineData("vat-number-eu", "DK13585628")]
    [InlineData("vat-number-eu", "FI20774740")]
    [InlineData("vat-number-eu", "HU12892312")]
    [InlineData("vat-number-eu", "EE100931558")]
    [InlineData("vat-number-eu", "SK2022749619")]
    [InlineData("vat-number-eu", "HR33392005961")]
    [InlineData("vat-number-eu", "IE6433435OA")]
    public void Finds_numbers_that_pass_their_check(string kind, string number) => Assert.Equal(number, Probe.Alone(Named.Detector(kind), $"btw {number}, zie"));

    [Theory]
    [InlineData("NL123456789B56")]
    [InlineData("NL123456789B90")]
    [InlineData("NL000099998B58")]
    [InlineData("NL123456789B01")]
    public void A_mistyped_number_needs_a_word(string number) => Assert.Equal(ContextNeed.Near, Assert.Single(Probe.All(Named.Detector("vat-number"), number)).Need);

    [Theory]
    [InlineData("vat-number-eu", "GB 123 4567 82", ContextNeed.Near)]
    [InlineData("vat-number-eu", "RO12345678", ContextNeed.Near)]
    [InlineData("vat-number-eu", "DE136695977", ContextNeed.Label)]
    public void Countries_without_a_usable_check_need_help(string kind, string number, ContextNeed need)
        => Assert.Equal(need, Assert.Single(Probe.All(Named.Detector(kind), number)).Need);

    [Theory]
    [InlineData("vat-number-bsn", "NL004495445B01")]
    [InlineData("vat-number-bsn", "NL111222333B00")]
    [InlineData("vat-number-bsn", "NL111222333C01")]
    [InlineData("vat-number-bsn", "NL111222333B011")]
    [InlineData("vat-number-entity", "NL111222333B01")]
    [InlineData("vat-number", "NL111222333B01")]
    [InlineData("vat-number-eu", "DE1366959769")]
    [InlineData("vat-number-eu", "NL004495445B01")]
    [InlineData("vat-number-eu", "IBAN BE68539007547034")]
    public void Ignores_numbers_of_another_kind(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));
}
