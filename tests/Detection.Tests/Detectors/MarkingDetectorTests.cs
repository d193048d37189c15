using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class MarkingDetectorTests
{
    [Theory]
    [InlineData(MarkingFamily.StateSecret, "Stg. GEHEIM")]
    [InlineData(MarkingFamily.StateSecret, "nota\nSTG.ZEER GEHEIM\ninhoud")]
    [InlineData(MarkingFamily.StateSecret, "Dit stuk is gerubriceerd als Stg. CONFIDENTIEEL.")]
    [InlineData(MarkingFamily.StateSecret, "stg geheim")]
    [InlineData(MarkingFamily.Departmental, "Rubricering: Departementaal VERTROUWELIJK")]
    [InlineData(MarkingFamily.Departmental, "Dep. V.")]
    [InlineData(MarkingFamily.International, "NATO SECRET")]
    [InlineData(MarkingFamily.International, "RESTREINT UE/EU RESTRICTED")]
    [InlineData(MarkingFamily.International, "VS-NfD")]
    [InlineData(MarkingFamily.TrafficLight, "TLP:RED")]
    [InlineData(MarkingFamily.TrafficLight, "TLP AMBER+STRICT")]
    [InlineData(MarkingFamily.TrafficLight, "Deze melding is TLP:AMBER en mag niet verder.")]
    [InlineData(MarkingFamily.CouncilSecrecy, "geheimhouding opgelegd ex art. 87 Gemeentewet")]
    [InlineData(MarkingFamily.CouncilSecrecy, "Op bijlage 3 is geheimhouding opgelegd door het college.")]
    [InlineData(MarkingFamily.Handling, "VERTROUWELIJK")]
    [InlineData(MarkingFamily.Handling, "Classificatie: vertrouwelijk")]
    [InlineData(MarkingFamily.Handling, "Onderwerp: plan [vertrouwelijk] voor de wijk die wij in het voorjaar willen gaan bouwen")]
    [InlineData(MarkingFamily.Handling, "Het verslag hieronder is STRIKT VERTROUWELIJK en gaat over de wijk die wij gaan bouwen.")]
    [InlineData(MarkingFamily.Handling, "\"vertrouwelijkheidaanduiding\": \"geheim\"")]
    [InlineData(MarkingFamily.Handling, "Niet openbaar\nVoorstel aan het college")]
    [InlineData(MarkingFamily.Internal, "Alleen voor intern gebruik")]
    [InlineData(MarkingFamily.Internal, "Status: concept")]
    [InlineData(MarkingFamily.WooStamp, "De heer [5.1.2.e] heeft gebeld.")]
    [InlineData(MarkingFamily.Embargo, "Onder embargo tot 12 maart 2027 10.00 uur")]
    public void Finds_marks(MarkingFamily family, string text) => Assert.NotNull(Probe.Alone(new MarkingDetector(family), text));

    [Theory]
    [InlineData(MarkingFamily.StateSecret, "Wat is een staatsgeheim volgens de wet en wie bepaalt dat eigenlijk?")]
    [InlineData(MarkingFamily.StateSecret, "De rubricering Stg. GEHEIM vervallen op 1 mei.")]
    [InlineData(MarkingFamily.International, "Zij lazen samen een boek met de titel Top Secret en vonden het spannend.")]
    [InlineData(MarkingFamily.TrafficLight, "TLP:RED betekent dat alleen de ontvangers het mogen lezen.")]
    [InlineData(MarkingFamily.TrafficLight, "TLP:CLEAR")]
    [InlineData(MarkingFamily.CouncilSecrecy, "Iedere medewerker tekent een geheimhoudingsverklaring bij indiensttreding.")]
    [InlineData(MarkingFamily.CouncilSecrecy, "De stemming was een geheime stemming, zoals het reglement voorschrijft.")]
    [InlineData(MarkingFamily.Handling, "beschikbaarheid, integriteit en vertrouwelijkheid")]
    [InlineData(MarkingFamily.Handling, "Wij gaan vertrouwelijk om met je gegevens en delen die niet met anderen.")]
    [InlineData(MarkingFamily.Handling, "Kies: openbaar / intern / vertrouwelijk / geheim")]
    [InlineData(MarkingFamily.Handling, "Het geheim van een goede brief is dat hij kort en duidelijk geschreven is.")]
    [InlineData(MarkingFamily.Handling, "Zij reist elke dag met het openbaar vervoer naar het werk in de stad.")]
    [InlineData(MarkingFamily.Internal, "Het concept van de omgevingswet is eenvoudiger dan je denkt, zei de spreker.")]
    [InlineData(MarkingFamily.Internal, "Interne audit")]
    [InlineData(MarkingFamily.Internal, "Wij hebben dit intern besproken met de afdeling.")]
    [InlineData(MarkingFamily.WooStamp, "Zie hoofdstuk 5.2 van de nota")]
    [InlineData(MarkingFamily.WooStamp, "Op grond van artikel 5.1.2.e van de Woo lakken wij namen.")]
    [InlineData(MarkingFamily.Embargo, "Het handelsembargo op wapens blijft gelden tot het conflict voorbij is.")]
    public void Ignores_mentions(MarkingFamily family, string text) => Assert.Null(Probe.Alone(new MarkingDetector(family), text));
}
