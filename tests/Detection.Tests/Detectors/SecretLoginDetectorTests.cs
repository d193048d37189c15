using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class SecretLoginDetectorTests
{
    [Theory]
    [InlineData("inloggen met admin / Welkom01", "admin / Welkom01")]
    [InlineData("Je kunt inloggen met beheer/Zomer2024!", "beheer/Zomer2024!")]
    [InlineData("login: admin:Welkom01", "admin:Welkom01")]
    [InlineData("Inloggegevens: j.jansen / Herfst2023", "j.jansen / Herfst2023")]
    [InlineData("De inloggegevens zijn testuser en Test1234!", "testuser en Test1234!")]
    [InlineData("curl -u jan:Geheim01 https://example.nl", "jan:Geheim01")]
    [InlineData("net use Z: \\\\server\\deel /user:domein\\jan Welkom01", "domein\\jan Welkom01")]
    [InlineData("wifi: Gasten / WelkomGast2024", "Gasten / WelkomGast2024")]
    [InlineData("docker login -u robot -p 6l0ghxO4WuxeEu6p registry.example", "robot -p 6l0ghxO4WuxeEu6p")]
    [InlineData("log in with root / t00r!pass", "root / t00r!pass")]
    [InlineData("Account (admin/Beheer#1) werkt nog", "admin/Beheer#1")]
    public void Finds_a_name_with_its_password(string text, string found) => Assert.Equal(found, Probe.Alone(new SecretLoginDetector(), text));

    [Theory]
    [InlineData("Inloggen met DigiD / eHerkenning")]
    [InlineData("Inloggen via portal.example.nl/aanvraag2024")]
    [InlineData("login op server1 en server2")]
    [InlineData("Het account is van Jan en Piet.")]
    [InlineData("gebruiker en beheerder")]
    [InlineData("account: 1234/5678")]
    [InlineData("user/local/bin2/tool")]
    [InlineData("Inloggen met gebruikersnaam / wachtwoord")]
    [InlineData("De gebruiker is om 10:15 ingelogd en om 11:20 vertrokken.")]
    public void Ignores_names_paths_and_choices(string text) => Assert.Null(Probe.Alone(new SecretLoginDetector(), text));

    [Theory]
    [InlineData("pincode 1234", "1234")]
    [InlineData("Mijn pincode is 4821.", "4821")]
    [InlineData("PUK: 12345678", "12345678")]
    [InlineData("De toegangscode van het gebouw is 4821#", "4821#")]
    [InlineData("Je verificatiecode is 482 193", "482 193")]
    [InlineData("alarmcode = 7391", "7391")]
    [InlineData("De code van de kluis is 4-8-2-1", "4-8-2-1")]
    [InlineData("De sleutelkluis heeft code 4821.", "4821")]
    [InlineData("De herstelcodes zijn 1234-5678 en 8765-4321", "1234-5678")]
    [InlineData("sms-code: 482193", "482193")]
    public void Finds_codes(string text, string found) => Assert.Equal(found, Probe.Alone(new SecretCodeDetector(), text));

    [Theory]
    [InlineData("Een pincode van 4 cijfers")]
    [InlineData("De pincode is vergeten.")]
    [InlineData("pin 2 van de stekker")]
    [InlineData("Je mag met je pin 2500 euro opnemen")]
    [InlineData("Toegangscode volgt per sms.")]
    [InlineData("Het artikel over pincodes 1234 keer gelezen")]
    public void Ignores_what_is_said_about_codes(string text) => Assert.Null(Probe.Alone(new SecretCodeDetector(), text));
}
