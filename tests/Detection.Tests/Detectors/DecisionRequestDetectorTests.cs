using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class DecisionRequestDetectorTests
{
    readonly DecisionRequestDetector _detector = new();

    [Theory]
    [InlineData("Beslis of deze aanvraag wordt toegekend.")]
    [InlineData("Beslis of de aanvraag van mevrouw Jansen wordt toegekend of afgewezen")]
    [InlineData("Hieronder staat een aanvraag. Bepaal of de inwoner recht heeft op bijstand.")]
    [InlineData("Lees het dossier en neem een besluit op het bezwaar.")]
    [InlineData("Neem een beslissing over deze subsidieaanvraag.")]
    [InlineData("Beoordeel of het bezwaar gegrond is.")]
    [InlineData("Beoordeel deze aanvraag voor een omgevingsvergunning.")]
    [InlineData("Kun je bepalen of deze klacht gegrond is?")]
    [InlineData("Wil je voor mij beslissen of de vergunning verleend wordt?")]
    [InlineData("Moeten we deze aanvraag toekennen of afwijzen?")]
    [InlineData("Moet ik de vergunning weigeren?")]
    [InlineData("Zullen we het bezwaar gegrond verklaren?")]
    [InlineData("Kan deze subsidie worden toegekend?")]
    [InlineData("Heeft deze inwoner recht op een uitkering?")]
    [InlineData("Komt mevrouw in aanmerking voor bijstand?")]
    [InlineData("Is dit bezwaar ongegrond, als je kijkt naar de beroepstermijn?")]
    [InlineData("Wijs deze aanvraag af.")]
    [InlineData("Ken de subsidie toe aan deze stichting.")]
    [InlineData("Leg een boete op van 500 euro.")]
    [InlineData("Verklaar het bezwaar ongegrond.")]
    [InlineData("Bepaal de hoogte van de dwangsom.")]
    [InlineData("Hoe hoog moet de boete worden voor deze ondernemer?")]
    [InlineData("Welke sollicitant moeten we aannemen?")]
    [InlineData("Rangschik deze kandidaten op geschiktheid.")]
    [InlineData("Geef aan of de schadeclaim moet worden vergoed.")]
    [InlineData("Wat is jouw besluit over deze aanvraag?")]
    [InlineData("Decide whether this application should be approved.")]
    [InlineData("Should we reject this permit request?")]
    [InlineData("Stel vast of de inwoner kwijtschelding krijgt.")]
    [InlineData("Bereken hoeveel bijstand dit gezin krijgt.")]
    public void Finds_requests_to_decide(string text) => Assert.NotNull(Probe.Alone(_detector, text));

    [Theory]
    [InlineData("Formuleer de beschikking waarin wij hebben besloten de aanvraag toe te kennen.")]
    [InlineData("Schrijf een brief waarin staat dat wij de aanvraag afwijzen.")]
    [InlineData("Herschrijf deze afwijzing op B1-niveau: wij wijzen uw aanvraag af.")]
    [InlineData("Het college heeft besloten de aanvraag af te wijzen. Maak hiervan een duidelijke brief.")]
    [InlineData("Vat het besluit op het bezwaar samen.")]
    [InlineData("Leg uit wanneer een bezwaar gegrond is.")]
    [InlineData("Wanneer heeft iemand recht op bijstand?")]
    [InlineData("Welke voorwaarden gelden voor een subsidie?")]
    [InlineData("Het college beslist binnen acht weken op de aanvraag.")]
    [InlineData("Wij moeten nog beslissen over de aanvraag.")]
    [InlineData("Beoordeel of deze tekst over de aanvraag duidelijk is.")]
    [InlineData("Beslis of ik in deze brief u of je gebruik.")]
    [InlineData("Het besluit over de vergunning is genomen.")]
    [InlineData("Ken je de regels voor subsidie?")]
    [InlineData("Moet ik een komma zetten voor 'en'?")]
    [InlineData("Mogen we een subsidie weigeren als iemand te laat is?")]
    [InlineData("Leg op B1-niveau uit wat een dwangsom is.")]
    [InlineData("Kun je deze brief over de aanvraag controleren op spelfouten?")]
    [InlineData("Hoe hoog is de boete voor wildplassen?")]
    [InlineData("Stel een lijst op van vragen bij een aanvraag.")]
    [InlineData("Kies een goede titel voor dit artikel.")]
    [InlineData("Geef drie argumenten voor een hogere subsidie voor de bibliotheek.")]
    [InlineData("Wij hebben besloten de subsidie toe te kennen. Verbeter de toon.")]
    public void Ignores_requests_to_word_or_explain(string text) => Assert.Null(Probe.Alone(_detector, text));
}
