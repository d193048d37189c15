using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class NationalNumberTests
{
    [Theory]
    [InlineData("be", "85073003328")]
    [InlineData("be", "17073003384")]
    [InlineData("be", "85.07.30-033.28")]
    [InlineData("be", "98472899765")]
    [InlineData("be", "01490700185")]
    [InlineData("ch", "7569217076985")]
    [InlineData("ch", "756.9217.0769.85")]
    [InlineData("de", "36574261809")]
    [InlineData("de", "86095742719")]
    [InlineData("de", "36 574 261 809")]
    [InlineData("lu", "1990093012358")]
    [InlineData("lu", "1993102814564")]
    [InlineData("lu", "2001120308757")]
    [InlineData("lu", "1979122003208")]
    [InlineData("lu", "1966051507682")]
    [InlineData("no", "15108695088")]
    [InlineData("ro", "1630615123457")]
    [InlineData("pl", "44051401359")]
    [InlineData("pl", "02070803628")]
    [InlineData("tr", "17291716060")]
    public void Numbers_with_a_strong_check_stand_alone(string country, string number) => Assert.Equal(number, Probe.Alone(Named.Detector("foreign-id-" + country), $"nr {number}."));

    [Theory]
    [InlineData("at", "1237010180")]
    [InlineData("at", "1237 010180")]
    [InlineData("be-card", "591191706458")]
    [InlineData("be-card", "591-1917064-58")]
    [InlineData("bg", "8032056031")]
    [InlineData("cz", "7103192745")]
    [InlineData("cz", "710319/2745")]
    [InlineData("dk", "211062-5629")]
    [InlineData("ee", "36805280109")]
    [InlineData("ee", "33309240064")]
    [InlineData("gb-nhs", "9434765870")]
    [InlineData("gb-nhs", "943 476 5870")]
    [InlineData("gr", "01013099997")]
    [InlineData("gr-tax", "094259216")]
    [InlineData("hr", "33392005961")]
    [InlineData("lv", "16117519997")]
    [InlineData("lv", "161175-19997")]
    [InlineData("lv", "32867300679")]
    [InlineData("pt", "501964843")]
    [InlineData("pt", "123456789")]
    [InlineData("se", "880320-0016")]
    [InlineData("se", "811228-9874")]
    [InlineData("se", "19811228-9874")]
    [InlineData("si", "0101006500006")]
    [InlineData("ua", "1759013776")]
    [InlineData("us", "536-90-4399")]
    public void Numbers_with_a_weak_check_need_a_word_nearby(string country, string number)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector("foreign-id-" + country), $"nr {number}."), h => h.Text == number);
        Assert.Equal(ContextNeed.Near, hit.Need);
    }

    [Theory]
    [InlineData("be", "12345678901")]
    [InlineData("de", "36574261890")]
    [InlineData("lu", "1990093012359")]
    [InlineData("pl", "44051401358")]
    [InlineData("pt", "501964844")]
    [InlineData("hr", "33392005960")]
    [InlineData("tr", "17291716061")]
    [InlineData("gb-nhs", "9434765871")]
    public void A_number_that_fails_its_check_needs_its_label(string country, string number)
        => Assert.Equal(ContextNeed.Label, Assert.Single(Probe.All(Named.Detector("foreign-id-" + country), number)).Need);

    [Theory]
    [InlineData("us", "666-12-3456")]
    [InlineData("us", "123-00-4567")]
    [InlineData("be", "85-07-300-3328")]
    [InlineData("cz", "€ 7103192745")]
    public void What_cannot_be_such_a_number_is_left_alone(string country, string text) => Assert.Null(Probe.Any(Named.Detector("foreign-id-" + country), text));
}
