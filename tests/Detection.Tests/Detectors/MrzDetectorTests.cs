using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class MrzDetectorTests
{
    const string PassportNames = "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<";
    const string PassportNumbers = "SPECI20142NLD6503101F2403096999999990<<<<<84";
    const string CardFirst = "I<NLDSPECI20142999999990<<<<<8";
    const string CardSecond = "6503101F2403096NLD<<<<<<<<<<<8";
    const string CardNames = "DE<BRUIJN<<WILLEKE<LISELOTTE<<";

    readonly MrzDetector _detector = new();

    [Theory]
    [InlineData(PassportNames + "\n" + PassportNumbers)]
    [InlineData(PassportNames + "\r\n" + PassportNumbers)]
    [InlineData(CardFirst + "\n" + CardSecond + "\n" + CardNames)]
    [InlineData(CardFirst + "\n" + CardSecond)]
    [InlineData(PassportNumbers)]
    [InlineData(CardSecond)]
    [InlineData("D1NLD11234567890ABCDEFGHJKLMN5")]
    [InlineData("PKNLDDEKBRUIJNKKWILLEKEKLISELOTTEKKKKKKKKKKK\n" + PassportNumbers)]
    [InlineData("P«NLDDE«BRUIJN««WILLEKE«LISELOTTE«««««««««««\nSPECI20142NLD6503101F2403096999999990«««««84")]
    public void Takes_the_whole_block(string block)
    {
        Assert.Equal(block, Probe.Alone(_detector, block));
        Assert.Equal(block, Probe.Alone(_detector, $"Scan:\n{block}\nEinde"));
        Assert.All(Probe.All(_detector, block), hit => Assert.Equal(block, hit.Text));
    }

    [Theory]
    [InlineData("if (a << 2 << 3 << 4 << 5)")]
    [InlineData("<<<<<<<")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("P<NLD")]
    [InlineData("cat <<EOF")]
    [InlineData("Hij zei ««kom»» en ging")]
    [InlineData("PKNLD IS EEN AFKORTING EN GEEN REGEL")]
    public void Ignores_other_angle_brackets(string text) => Assert.Null(Probe.Any(_detector, text));

    [Theory]
    [InlineData("SPECI2014", 2)]
    [InlineData("L898902C3", 6)]
    [InlineData("740812", 2)]
    [InlineData("120415", 9)]
    [InlineData("ZE184226B<<<<<", 1)]
    public void Check_digits_are_those_of_the_standard(string field, int digit) => Assert.Equal(digit, Mrz.CheckDigit(System.Text.Encoding.ASCII.GetBytes(field)));
}
