using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class LabelledAndOtherTests
{
    readonly LabelledCodeDetector _client = new("client-number", ["klantnummer", "klantnr", "cliënt", "client"], leastDigits: 3);

    [Theory]
    [InlineData("klantnummer 12345", "12345")]
    [InlineData("Klantnummer: K-2024.123.", "K-2024.123")]
    [InlineData("cliëntnummer is 00123", "00123")]
    [InlineData("\"klantnr\": \"AB12345\"", "AB12345")]
    [InlineData("<td>klantnummer</td><td>12345</td>", "12345")]
    [InlineData("klantnummer\n12345", "12345")]
    [InlineData("client nr. 12345/A", "12345/A")]
    public void Finds_the_value_behind_its_label(string text, string found)
    {
        Probe.Hit hit = Assert.Single(Probe.All(_client, text));
        Assert.Equal((found, ContextNeed.Label), (hit.Text, hit.Need));
    }

    [Theory]
    [InlineData("klantnummer voor u is P0034512, dank", "P0034512")]
    [InlineData("klantnummer bij de zorgverzekeraar is 1234567890", "1234567890")]
    [InlineData("klantnummer zorgverzekering 1234567890", "1234567890")]
    public void Finds_the_value_behind_words_that_say_whose_it_is(string text, string found)
    {
        Probe.Hit hit = Assert.Single(Probe.All(_client, text));
        Assert.Equal((found, ContextNeed.Near), (hit.Text, hit.Need));
    }

    [Theory]
    [InlineData("klantnummer staat op 12-03-2024")]
    [InlineData("klantnummer heeft 8 cijfers")]
    [InlineData("klantnummer van Jan is 12")]
    [InlineData("klantnummer onbekend")]
    [InlineData("klantnummers 12")]
    [InlineData("klantnummering 12345")]
    [InlineData("mijnklantnummer12345x@example.nl")]
    [InlineData("klantnummer\n\n12345")]
    public void Ignores_a_label_without_a_value(string text) => Assert.Null(Probe.Any(_client, text));

    [Theory]
    [InlineData("bic", "BIC ABNANL2A", "ABNANL2A", ContextNeed.Near)]
    [InlineData("bic", "INGBNL2AXXX", "INGBNL2AXXX", ContextNeed.Near)]
    [InlineData("bic", "NL91 ABNA 0417 1643 00 (ABNANL2A)", "ABNANL2A", ContextNeed.None)]
    [InlineData("creditor-reference", "RF18539007547034", "RF18539007547034", ContextNeed.None)]
    [InlineData("creditor-reference", "RF18 5390 0754 7034 graag", "RF18 5390 0754 7034", ContextNeed.None)]
    [InlineData("secrecy-flag", "70.10: 7", "70.10: 7", ContextNeed.None)]
    [InlineData("secrecy-flag", "indicatie geheim 7", "indicatie geheim 7", ContextNeed.None)]
    [InlineData("secrecy-flag", "\"geheimhoudingPersoonsgegevens\": true", "geheimhoudingPersoonsgegevens\": true", ContextNeed.None)]
    [InlineData("secrecy-flag", "verstrekkingsbeperking: ja", "verstrekkingsbeperking: ja", ContextNeed.None)]
    [InlineData("profile-url", "zie https://www.linkedin.com/in/sanne-de-vries-123.", "https://www.linkedin.com/in/sanne-de-vries-123", ContextNeed.None)]
    [InlineData("profile-url", "nl.linkedin.com/in/sanne", "nl.linkedin.com/in/sanne", ContextNeed.None)]
    [InlineData("profile-url", "(x.com/sannedevries)", "x.com/sannedevries", ContextNeed.None)]
    [InlineData("profile-url", "tiktok.com/@sanne.v", "tiktok.com/@sanne.v", ContextNeed.None)]
    [InlineData("url-parameter", "https://example.nl/?naam=Sanne+de+Vries&x=1", "Sanne+de+Vries", ContextNeed.None)]
    [InlineData("url-parameter", "https://example.nl/a?x=1&geboortedatum=1985-03-12", "1985-03-12", ContextNeed.None)]
    public void Finds_what_it_is_for(string kind, string text, string found, ContextNeed need)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector(kind), text), h => h.Text == found);
        Assert.Equal(need, hit.Need);
    }

    [Theory]
    [InlineData("bic", "GEMEENTE")]
    [InlineData("bic", "ABNANL2AX")]
    [InlineData("bic", "abnanl2a")]
    [InlineData("creditor-reference", "RF19539007547034")]
    [InlineData("creditor-reference", "XRF18539007547034")]
    [InlineData("secrecy-flag", "70.10: 0")]
    [InlineData("secrecy-flag", "indicatie geheim 0")]
    [InlineData("secrecy-flag", "\"geheimhoudingPersoonsgegevens\": false")]
    [InlineData("secrecy-flag", "170.10: 7")]
    [InlineData("secrecy-flag", "Wat is een verstrekkingsbeperking?")]
    [InlineData("profile-url", "https://www.linkedin.com/company/gemeente")]
    [InlineData("profile-url", "facebook.com/login")]
    [InlineData("profile-url", "dropbox.com/sannedevries")]
    [InlineData("url-parameter", "naam=Sanne")]
    [InlineData("url-parameter", "?naam={naam}")]
    [InlineData("url-parameter", "?bestandsnaam=rapport")]
    public void Ignores_what_looks_like_it(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));
}
