using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class PostcodeAddressDetectorTests
{
    readonly PostcodeAddressDetector _detector = new(DetectorsUnderTest.Places);

    [Theory]
    [InlineData("Adres: 6211 CJ 78", "6211 CJ 78")]
    [InlineData("6211CJ78", null)]
    [InlineData("6211CJ 12a", "6211CJ 12a")]
    [InlineData("6211 CJ, nr. 12-A02", "6211 CJ, nr. 12-A02")]
    [InlineData("6211 CJ 12 bis te Maastricht", "6211 CJ 12 bis te Maastricht")]
    [InlineData("6211 CJ 12 III", "6211 CJ 12 III")]
    [InlineData("postcode: 6211CJ, huisnummer: 78", "6211CJ, huisnummer: 78")]
    [InlineData("{\"postcode\":\"6211CJ\",\"huisnummer\":78}", "6211CJ\",\"huisnummer\":78")]
    [InlineData("<postcode>6211CJ</postcode>", null)]
    [InlineData("6211cj 78", "6211cj 78")]
    public void Finds_a_postcode_with_its_house_number(string text, string? found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("Markt 78, 6211 CJ Maastricht", "Markt 78, 6211 CJ Maastricht")]
    [InlineData("Markt 78 6211CJ", "Markt 78 6211CJ")]
    [InlineData("Het Bat 3\n6211 EX  MAASTRICHT", "Het Bat 3\n6211 EX  MAASTRICHT")]
    [InlineData("De heer Jansen woont in de Kerkstraat 12a te Roermond.", "Kerkstraat 12a te Roermond")]
    [InlineData("Burgemeester van Rooyplein 12-14 in Horst aan de Maas", "Burgemeester van Rooyplein 12-14 in Horst aan de Maas")]
    [InlineData("Postadres: St. Pieterstraat 5, Maastricht", "St. Pieterstraat 5, Maastricht")]
    [InlineData("Laan van Meerdervoort 100, 2517 AB Den Haag", "Laan van Meerdervoort 100, 2517 AB Den")]
    [InlineData("Aan de Maas 5, 6041 GJ Roermond", "Aan de Maas 5, 6041 GJ Roermond")]
    [InlineData("adres Anne Frankstraat 7", "Anne Frankstraat 7")]
    [InlineData("Sanne de Vries Kerkstraat 12", "Kerkstraat 12")]
    [InlineData("E.D. Bouwman\tJulianastraat\t12", "Julianastraat\t12")]
    [InlineData("E.D. Bouwman\tJulianastraat 12", "Julianastraat 12")]
    [InlineData("op de Kerkstr. 12 is", "Kerkstr. 12")]
    [InlineData("ik woon op kerkstraat 12", "kerkstraat 12")]
    [InlineData("Molenweg nr. 3", "Molenweg nr. 3")]
    [InlineData("Stationsplein 4, 's-Hertogenbosch", "Stationsplein 4, 's-Hertogenbosch")]
    [InlineData("aan de Rijksweg Zuid 211.", "Rijksweg Zuid 211")]
    [InlineData("Aan de Kerkstraat l26.", "Kerkstraat l26")]
    public void Finds_a_street_with_what_belongs_to_it(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("Wij wonen aan de Aan de Maas 5.")]
    [InlineData("Bergerveld 12")]
    [InlineData("Kerkstraat 1985")]
    public void Leaves_weak_streets_to_the_context(string text)
    {
        Assert.Null(Probe.Alone(_detector, text));
        Assert.Contains(Probe.All(_detector, text), static hit => hit.Need == ContextNeed.Near);
    }

    [Theory]
    [InlineData("Postbus 1992")]
    [InlineData("Postbus 1992, 6201 BZ Maastricht")]
    [InlineData("Postcodegebied 6211 CJ heeft twintig huizen.")]
    [InlineData("Antwoordnummer 100 in Maastricht")]
    [InlineData("Antwoordnummer 100, 6200 VB Maastricht")]
    public void A_postbus_or_a_bare_postcode_is_only_possible(string text)
        => Assert.All(Probe.All(_detector, text), static hit => Assert.Equal(Confidence.Possible, hit.Confidence));

    [Theory]
    [InlineData("Postbus 12, 1234AB", "Postbus 12, 1234AB")]
    [InlineData("Antwoordnummer 100, 6200 VB", "Antwoordnummer 100, 6200 VB")]
    public void A_postbus_with_its_postcode_and_no_place_is_an_address(string text, string found)
        => Assert.Equal((found, Confidence.Likely), (Probe.Alone(_detector, text), Probe.All(_detector, text)[0].Confidence));

    [Theory]
    [InlineData("De Kerkstraat wordt opgebroken.")]
    [InlineData("artikel 6211 AB 12")]
    [InlineData("In 2024 in 12 gemeenten")]
    [InlineData("1500 mg 2 keer per dag")]
    [InlineData("5000 km 3 dagen")]
    [InlineData("1000 SA 12")]
    [InlineData("2611SS 3")]
    [InlineData("0123AB 4")]
    [InlineData("Overleg op het Marktplein 12 maart")]
    [InlineData("Markt 12:00 uur")]
    [InlineData("Vergadering Kerkstraat 19.30 uur")]
    [InlineData("De Arbeidsmarkt 2024")]
    [InlineData("Hoofdstuk 3")]
    [InlineData("Windows 11")]
    [InlineData("Jansen 12")]
    [InlineData("De Kamer 12")]
    [InlineData("pagina 12")]
    [InlineData("snelweg 12")]
    [InlineData("Snelweg 2 kilometer")]
    [InlineData("Kerkstraat 12%")]
    [InlineData("Regio Zuid 211")]
    public void Ignores_what_is_no_address(string text) => Assert.Null(Probe.Any(_detector, text));

    [Theory]
    [InlineData("WK 2022 EK 2024")]
    public void A_year_and_a_year_are_no_address(string text) => Assert.Null(Probe.Alone(_detector, text));
}
