using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class PhoneDetectorTests
{
    readonly PhoneDetector _detector = new();

    [Theory]
    [InlineData("tel. 06-12345678.", "06-12345678")]
    [InlineData("06 12 34 56 78", "06 12 34 56 78")]
    [InlineData("06 - 12345678", "06 - 12345678")]
    [InlineData("0612345678", "0612345678")]
    [InlineData("+31 6 12345678", "+31 6 12345678")]
    [InlineData("+31612345678", "+31612345678")]
    [InlineData("+31(0)6-12345678", "+31(0)6-12345678")]
    [InlineData("+31 (0)43 350 50 50", "+31 (0)43 350 50 50")]
    [InlineData("(+31) 6 12345678", "(+31) 6 12345678")]
    [InlineData("0031 6 12345678", "0031 6 12345678")]
    [InlineData("043-350 50 50", "043-350 50 50")]
    [InlineData("(043) 3505050", "(043) 3505050")]
    [InlineData("0475 12 34 56", "0475 12 34 56")]
    [InlineData("0475-123456", "0475-123456")]
    [InlineData("tel:+31433505050", "+31433505050")]
    [InlineData("043-3505050/06-12345678", "043-3505050")]
    [InlineData("+32 475 12 34 56", "+32 475 12 34 56")]
    [InlineData("+49 241 123456", "+49 241 123456")]
    [InlineData("088-1234567", "088-1234567")]
    [InlineData("0032 497188711", "0032 497188711")]
    public void Finds_numbers_that_stand_by_themselves(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("0433505050")]
    [InlineData("31612345678")]
    public void Leaves_bare_numbers_to_the_context(string text)
    {
        Assert.Null(Probe.Alone(_detector, text));
        Assert.NotNull(Probe.Any(_detector, text));
    }

    [Theory]
    [InlineData("0800-1234")]
    [InlineData("0900-0101 voor info")]
    [InlineData("01-01-2024")]
    [InlineData("ISBN 0-306-40615-2")]
    [InlineData("14 043")]
    [InlineData("bel 112")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("0417 1643 00")]
    [InlineData("0661234567")]
    [InlineData("0676123456")]
    [InlineData("061234567")]
    [InlineData("06123456789")]
    [InlineData("0475 12 34 567")]
    [InlineData("2024-0612345678")]
    [InlineData("pand 0935100000012345")]
    public void Ignores_numbers_outside_the_plan(string text) => Assert.Null(Probe.Any(_detector, text));
}
