using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SpecialCategoryDetectorTests
{
    readonly SpecialCategoryDetector _detector = Detector();

    public static SpecialCategoryDetector Detector()
        => new(RuleOf.Terms("diabetes", "ziek", "depressie", "burn-out", "medicatie", "moslim", "strafblad", "lid van de FNV"), new Lexicon("first-names", ["Jan 3", "Fatima 2", "Noor 1"]));

    [Theory]
    [InlineData("Hij heeft diabetes.")]
    [InlineData("Jan is ziek.")]
    [InlineData("Mevrouw Bakker heeft een burn-out.")]
    [InlineData("Mijn collega zit met een burn-out thuis.")]
    [InlineData("Zijn depressie wordt erger.")]
    [InlineData("Cliënt met diabetes, woont alleen.")]
    [InlineData("De medicatie van Fatima is verhoogd.")]
    [InlineData("Een collega van mij is moslim.")]
    [InlineData("Een inwoner belde gisteren en vertelde dat hij depressies heeft.")]
    [InlineData("Ik ben ziek.")]
    [InlineData("Naam: J. de Boer, diabetes")]
    [InlineData("Jan de Boer;Venlo;diabetes")]
    [InlineData("Diagnose: diabetes")]
    [InlineData("Cliënt D.A. Coenen is moslim en vraagt een gebedsruimte.")]
    [InlineData("Mevrouw vertelde over haar depressie.")]
    [InlineData("De sollicitant heeft een strafblad.")]
    [InlineData("Dhr. De Vries was lid van de FNV.")]
    [InlineData("Volgens het protocol moet mevrouw Jansen, die diabetes heeft, rusten.")]
    [InlineData("M'n pa heeft diabetes.")]
    [InlineData("Ik ben ziek, moet ik dat melden?")]
    [InlineData("Cliënt: J. de Boer\nDiabetes, stabiel met medicatie.")]
    [InlineData("Uit het gesprek bleek dat u zich ziek hebt gemeld.")]
    [InlineData("Zij heeft diabetes; dat weet u.")]
    [InlineData("J. Özdemir is ziek.")]
    [InlineData("Opa (12-12-1938) heeft diabetes, mag hij nog autorijden?")]
    public void Finds_what_is_said_of_one_person(string text) => Assert.NotNull(Probe.Alone(_detector, text));

    [Theory]
    [InlineData("Diabetes is een ziekte.")]
    [InlineData("cliënt;diabetes")]
    [InlineData("leerling;school;medicatie")]
    [InlineData("Wat is diabetes?")]
    [InlineData("Veel inwoners hebben diabetes.")]
    [InlineData("5 procent is ziek.")]
    [InlineData("Als een medewerker ziek is, meldt hij zich voor negen uur.")]
    [InlineData("Een medewerker die ziek is, meldt zich bij zijn leidinggevende.")]
    [InlineData("Iemand met een burn-out heeft rust nodig.")]
    [InlineData("Het beleid gaat over medicatie.")]
    [InlineData("De gemeente is ziek van de regels.")]
    [InlineData("Hij werkt hard. Diabetes is het onderwerp van de folder.")]
    [InlineData("Maak een folder over depressie.")]
    [InlineData("De burgemeester sprak over depressie.")]
    [InlineData("Een sollicitant mag een strafblad hebben.")]
    [InlineData("Als ik ziek ben, moet ik dat melden?")]
    [InlineData("Leg me uit wat diabetes is.")]
    [InlineData("Neem een brief mee over diabetes die niet ouder is dan zes maanden.")]
    [InlineData("Als u ziek bent, belt u de balie.")]
    [InlineData("Diagnose: zie hieronder\nCliënten met diabetes krijgen advies.")]
    [InlineData("De werknemer is ziek en moet zich melden volgens de regeling.")]
    public void Ignores_topics_policy_and_statistics(string text) => Assert.Null(Probe.Alone(_detector, text));

    [Fact]
    public void The_finding_is_the_word() => Assert.Equal("diabetes", Probe.Alone(_detector, "Hij heeft diabetes."));
}
