using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

public sealed class PersonNameDetectorTests
{
    [Theory]
    [InlineData("Beste Sanne, kun je mevrouw De Vries terugbellen?", "Sanne|De Vries")]
    [InlineData("De aanvrager is dhr. J.P. van den Berg.", "J.P. van den Berg")]
    [InlineData("Met vriendelijke groet,\n\nMohammed el Amrani", "Mohammed el Amrani")]
    [InlineData("Achternaam: Bakker\nVoornaam: Fatima", "Bakker|Fatima")]
    [InlineData("Voornaam: Hilde   Achternaam: Schouten\nBSN 999 974 634", "Hilde|Schouten")]
    [InlineData("werknemer;vakbond\nB. Schouten;FNV\nG.C. Benali;CNV", "B. Schouten|G.C. Benali")]
    [InlineData("Vergelijk het boek van Annie M.G. Schmidt met dit verslag.", "Annie M.G. Schmidt")]
    [InlineData("{\"achternaam\": \"Vries\", \"plaats\": \"Venlo\"}", "Vries")]
    public void Finds_names_in_their_usual_forms(string text, string expected)
        => Assert.Equal(expected.Split('|'), NamesIn.Text(text));

    [Theory]
    [InlineData("De vergunning voor de Wilhelminastraat in Roermond is verleend.")]
    [InlineData("Stichting Jansen Beheer B.V. levert de kaartlagen.")]
    [InlineData("De ziekte van Parkinson komt vaker voor dan gedacht.")]
    [InlineData("Diagnose: M. Parkinson en vermoedelijk Gilles de la Tourette.")]
    [InlineData("Leg het Dunning-Kruger effect en de Kano-analyse uit.")]
    [InlineData("Bijlage VOF en B.V. gaan over de hal: Hal B, Ploeg A en de trein Zutphen-Hengelo.")]
    [InlineData("Maak een samenvatting van de WOZ-beschikking en de bijlage.")]
    [InlineData("Bestel een Leitz ordner en een Pritt.")]
    [InlineData("Op de Dam in Amsterdam is het twee minuten stil.")]
    [InlineData("ik zoek een wolf en een vos voor een verhaal")]
    [InlineData("hoeveel inwoners heeft nissewaard en hoeveel heeft deventer")]
    [InlineData("Vries en Voskamp Advocaten heeft een brief gestuurd.")]
    [InlineData("Mail naar jan.jansen@example.nl of kijk op https://www.example.nl/jan/jansen.")]
    public void Leaves_alone_what_is_named_after_people_or_only_looks_like_a_name(string text)
        => Assert.Empty(NamesIn.Text(text));
}
