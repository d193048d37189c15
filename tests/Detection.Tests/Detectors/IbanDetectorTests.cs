using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class IbanDetectorTests
{
    readonly IbanDetector _detector = new();

    [Theory]
    [InlineData("NL91ABNA0417164300", "NL91ABNA0417164300")]
    [InlineData("mijn rekening NL91 ABNA 0417 1643 00 t.n.v.", "NL91 ABNA 0417 1643 00")]
    [InlineData("NL02ABNA0123456789", "NL02ABNA0123456789")]
    [InlineData("NL44RABO0123456789", "NL44RABO0123456789")]
    [InlineData("NL20INGB0001234567", "NL20INGB0001234567")]
    [InlineData("NL39RABO0300065264", "NL39RABO0300065264")]
    [InlineData("NL61BNGH0285000000", "NL61BNGH0285000000")]
    [InlineData("BE68539007547034", "BE68539007547034")]
    [InlineData("BE68 5390 0754 7034", "BE68 5390 0754 7034")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00")]
    [InlineData("GB82WEST12345698765432", "GB82WEST12345698765432")]
    [InlineData("FR1420041010050500013M02606", "FR1420041010050500013M02606")]
    [InlineData("CH9300762011623852957", "CH9300762011623852957")]
    [InlineData("IBANNL91ABNA0417164300", "NL91ABNA0417164300")]
    [InlineData("IBAN:NL91-ABNA-0417-1643-00", "NL91-ABNA-0417-1643-00")]
    [InlineData("nl91abna0417164300.", "nl91abna0417164300")]
    [InlineData("NL91 ABNA 041.71.64.300", "NL91 ABNA 041.71.64.300")]
    [InlineData("IBAN NL91 ABNA O4l7 l643 OO", "NL91 ABNA O4l7 l643 OO")]
    [InlineData("NL91 ABNA 0417\n1643 00", "NL91 ABNA 0417\n1643 00")]
    [InlineData("NL91 ABNA 0417 \r\n  1643 00", "NL91 ABNA 0417 \r\n  1643 00")]
    [InlineData("NL91\nABNA\n0417164300", "NL91\nABNA\n0417164300")]
    [InlineData("IBAN NL9l ABNA O417 1643 00", "NL9l ABNA O417 1643 00")]
    [InlineData("NL02\nABNA\n0123\n4567\n89", "NL02\nABNA\n0123\n4567\n89")]
    public void Finds_valid_numbers(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("NL91ABNA041716430")]
    [InlineData("NL91AB1A0417164300")]
    [InlineData("NL91 ABNA **** **43 00")]
    [InlineData("NL**RABO0123456789")]
    [InlineData("NL91\nABNA\n0417164301")]
    [InlineData("NL9l ABNA 0417 1643 01")]
    [InlineData("ZZ91ABNA0417164300")]
    [InlineData("in 2024 zijn er 12 klachten")]
    public void Ignores_what_cannot_be_an_account(string text) => Assert.Null(Probe.Any(_detector, text));

    [Theory]
    [InlineData("NL92ABNA0417164300", ContextNeed.Near)]
    [InlineData("NL91ABNA0417164301", ContextNeed.Near)]
    [InlineData("DE89370400440532013001", ContextNeed.Label)]
    public void A_mistyped_number_counts_only_with_context(string text, ContextNeed need) => Assert.Equal(need, Assert.Single(Probe.All(_detector, text)).Need);

    [Fact]
    public void All_89_registered_countries_are_known() => Assert.Equal(89, IbanStructure.Countries);
}
