using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class CodeDetectorTests
{
    [Theory]
    [InlineData("identity-document", "SPECI2014", ContextNeed.Near)]
    [InlineData("identity-document", "NX12K4B64", ContextNeed.None)]
    [InlineData("identity-document", "RIPEMD160", ContextNeed.Near)]
    [InlineData("identity-document", "XR1001R58", ContextNeed.Near)]
    [InlineData("identity-document", "EM0000000", ContextNeed.Near)]
    [InlineData("identity-document", "speci2014", ContextNeed.Label)]
    [InlineData("residence-document", "III-V123AL568", ContextNeed.None)]
    [InlineData("residence-document", "IV-V123AL568", ContextNeed.None)]
    [InlineData("civil-record", "1AA0100", ContextNeed.Near)]
    [InlineData("civil-record", "5AA0200", ContextNeed.Near)]
    [InlineData("vin", "1M8GDM9AXKP042788", ContextNeed.None)]
    [InlineData("vin", "WVWZZZ1JZXW000001", ContextNeed.None)]
    [InlineData("lei", "213800KUD8LAJWSQ9D15", ContextNeed.None)]
    [InlineData("lei", "213800KUD8LAJWSQ9D16", ContextNeed.Label)]
    [InlineData("tax-number", "8089.80.191.V.46", ContextNeed.None)]
    [InlineData("tax-number", "808980191L01", ContextNeed.None)]
    [InlineData("tax-number", "8089.80.191.L.01.9050", ContextNeed.None)]
    [InlineData("tax-number", "123456789H46", ContextNeed.Near)]
    [InlineData("eori", "NL808980191", ContextNeed.Near)]
    [InlineData("foreign-id-es", "54362315K", ContextNeed.Near)]
    [InlineData("foreign-id-es", "12.345.678-Z", ContextNeed.Near)]
    [InlineData("foreign-id-es", "54362315Z", ContextNeed.Label)]
    [InlineData("foreign-id-es-nie", "X2482300W", ContextNeed.None)]
    [InlineData("foreign-id-es-nie", "X-1234567-L", ContextNeed.None)]
    [InlineData("foreign-id-it", "RCCMNL83S18D969H", ContextNeed.None)]
    [InlineData("foreign-id-it", "RSS MRA 85T10 A562S", ContextNeed.None)]
    [InlineData("foreign-id-it", "RSSMRA85T10A562T", ContextNeed.Label)]
    [InlineData("foreign-id-fi", "131052-308T", ContextNeed.None)]
    [InlineData("foreign-id-fr", "295109912611193", ContextNeed.None)]
    [InlineData("foreign-id-fr", "2 95 10 99 126 111 93", ContextNeed.None)]
    [InlineData("foreign-id-fr", "253072B07300470", ContextNeed.None)]
    [InlineData("foreign-id-fr", "295109912611199", ContextNeed.Label)]
    [InlineData("foreign-id-gb", "AB 12 34 56 C", ContextNeed.Near)]
    [InlineData("foreign-id-ie", "6433435F", ContextNeed.Near)]
    [InlineData("foreign-id-ie", "6433435OA", ContextNeed.Near)]
    [InlineData("foreign-id-de-insurance", "15070649C103", ContextNeed.Near)]
    [InlineData("foreign-id-de-insurance", "15 070649 C 103", ContextNeed.Near)]
    [InlineData("identity-document-de", "L01X00T471", ContextNeed.Near)]
    [InlineData("identity-document-de", "L01X00T47", ContextNeed.Near)]
    public void Each_kind_says_how_much_context_it_needs(string kind, string code, ContextNeed need)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector(kind), $"nr {code}, zie bijlage"), h => h.Text == code);
        Assert.Equal(need, hit.Need);
    }

    [Theory]
    [InlineData("identity-document", "SPOCI2014")]
    [InlineData("identity-document", "SPECI2014X")]
    [InlineData("identity-document", "S1ECI2014")]
    [InlineData("identity-document", "XSPECI2014")]
    [InlineData("residence-document", "III-V103AL568")]
    [InlineData("residence-document", "VI-V123AL568")]
    [InlineData("vin", "WVWZZZ1JZXWO00001")]
    [InlineData("vin", "12345678901234567")]
    [InlineData("lei", "00000001808980191000")]
    [InlineData("foreign-id-es-nie", "A2482300W")]
    [InlineData("foreign-id-gb", "BG 12 34 56 C")]
    [InlineData("foreign-id-gb", "AB 12 34 56 E")]
    [InlineData("foreign-id-gb", "DA 12 34 56 C")]
    [InlineData("identity-document-de", "LE1X00T47")]
    [InlineData("civil-record", "1AA01001")]
    [InlineData("tax-number", "1234.56.782.H.46")]
    [InlineData("foreign-id-fi", "131052*308T")]
    public void Each_kind_leaves_other_codes_alone(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));

    [Fact]
    public void A_stream_waits_for_letters_only_where_a_code_may_start_with_them()
    {
        Detector passport = Named.Detector("identity-document"), record = Named.Detector("civil-record");
        Assert.Equal(4, passport.OpenTail("is SPEC"u8));
        Assert.Equal(0, passport.OpenTail("is SPEC "u8));
        Assert.Equal(8, passport.MaxLead);
        Assert.Equal(0, record.MaxLead);
    }
}
