using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class FieldDetectorTests
{
    readonly FieldDetector _names = new(TestRules.Rule("field", RuleAction.Pseudonymise, DataClass.Person) with
    {
        Kind = "person-name",
        Context = ["naam", "achternaam", "volledige naam", "volledige_naam"],
    });

    readonly FieldDetector _numbers = new(TestRules.Rule("field", RuleAction.Block, DataClass.CitizenNumber) with { Kind = "bsn", Context = ["bsn"] });

    [Theory]
    [InlineData("Naam: Jan Jansen", "Jan Jansen")]
    [InlineData("- **Naam:** Jan Jansen\n", "Jan Jansen")]
    [InlineData("Uw naam: Jan Jansen", "Jan Jansen")]
    [InlineData("Naam aanvrager : J. Jansen", "J. Jansen")]
    [InlineData("{\"volledige_naam\": \"Jan Jansen\", \"x\": 1}", "Jan Jansen")]
    [InlineData("{\\\"naam\\\":\\\"Jan\\\"}", "Jan")]
    [InlineData("<naam>Jan Jansen</naam>", "Jan Jansen")]
    [InlineData("<persoon naam=\"Jan Jansen\" />", "Jan Jansen")]
    [InlineData("id=5&naam=Jan&plaats=Venlo", "Jan")]
    [InlineData("Naam: Jan Jansen, Adres: Kerkstraat", "Jan Jansen")]
    [InlineData("Naam: Jan Jansen   Datum 3", "Jan Jansen")]
    [InlineData("$naam = 'Jan';", null)]
    [InlineData("client.naam = 'Jan'", "Jan")]
    public void Finds_the_value_of_a_named_field(string text, string? value) => Assert.Equal(value, Probe.Alone(_names, text));

    [Theory]
    [InlineData("bsn: 12345", "12345")]
    [InlineData("bsn: 999990019, 999991176 en 12", "999990019")]
    [InlineData("client_bsn=111222334", "111222334")]
    [InlineData("\"bsn\": 111222334,", "111222334")]
    [InlineData("BSN partner: 111222334", "111222334")]
    public void Finds_numbers_whatever_their_check_says(string text, string value) => Assert.Equal(value, Probe.Alone(_numbers, text));

    [Theory]
    [InlineData("In de brief staat de naam: daar gaat het om.")]
    [InlineData("Naam: onbekend")]
    [InlineData("Naam: [PERSOON_1]")]
    [InlineData("Naam: zie bijlage")]
    [InlineData("Naam: ")]
    [InlineData("naam: string")]
    [InlineData("Bestandsnaam: rapport")]
    [InlineData("naam = invoer[\"naam\"]")]
    [InlineData("naam = lees(bestand)")]
    [InlineData("Naam: Team Zorg")]
    [InlineData("Naam van de vergadering is onbekend.")]
    [InlineData("</naam>")]
    [InlineData("Naam: ~ ")]
    public void Leaves_sentences_and_empty_fields_alone(string text) => Assert.Null(Probe.Any(_names, text));
}
