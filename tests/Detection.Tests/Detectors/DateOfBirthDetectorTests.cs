using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class DateOfBirthDetectorTests
{
    readonly DateOfBirthDetector _detector = new();

    [Theory]
    [InlineData("geboren op 12-03-1985 te Venlo", "12-03-1985")]
    [InlineData("Geboren te Heerlen, 3 april 1960", "3 april 1960")]
    [InlineData("geb. 12/3/1985", "12/3/1985")]
    [InlineData("geb.dat.: 12.03.85", "12.03.85")]
    [InlineData("geb 12 mrt. '85", "12 mrt. '85")]
    [InlineData("Geboortedatum: 1985-03-12", "1985-03-12")]
    [InlineData("\"geboortedatum\":\"19850312\"", "19850312")]
    [InlineData("geb. 03-03-'81", "03-03-'81")]
    [InlineData("gb dtm 19810303", "19810303")]
    [InlineData("haar gb. datum: 3-3-81", "3-3-81")]
    [InlineData("verjaardag is 3 maart, van 1981", "3 maart, van 1981")]
    [InlineData("Geburtsdatum: 03.03.1981", "03.03.1981")]
    [InlineData("née le 3/3/1981", "3/3/1981")]
    [InlineData("geboortedatum\n12-03-1985", "12-03-1985")]
    [InlineData("geboortedatum 19850000", "19850000")]
    [InlineData("geboortedatum 00-00-1985", "00-00-1985")]
    [InlineData("geboren op 8\nseptember 1942", "8\nseptember 1942")]
    [InlineData("geboren op 21/11/\n1973", "21/11/\n1973")]
    [InlineData("geboren op 12-O3-l985", "12-O3-l985")]
    [InlineData("DOB 12 - 03 - 1985", "12 - 03 - 1985")]
    [InlineData("born on March 12, 1985", "March 12, 1985")]
    [InlineData("Jan Jansen °12-03-1985", "12-03-1985")]
    [InlineData("03.10 19850312", "19850312")]
    [InlineData("datum van geboorte van de aanvraagster is 12 maart 1985", "12 maart 1985")]
    [InlineData("Wanneer ben je geboren? Op de 12e maart 1985.", "12e maart 1985")]
    [InlineData("12-03-1985 geboren te Heerlen", "12-03-1985")]
    [InlineData("cliënt (12-03-1985, bsn 111222333)", "12-03-1985")]
    [InlineData("geboren twaalf maart negentienvijfentachtig", "twaalf maart negentienvijfentachtig")]
    [InlineData("geboren op de eerste mei tweeduizend en vier in Weert", "eerste mei tweeduizend en vier")]
    [InlineData("mijn zoon Finn (19-03-2017) gaat mee", "19-03-2017")]
    [InlineData("m'n pa (3/4/1941) woont alleen", "3/4/1941")]
    [InlineData("Cliënte A.B. de Boer (12-03-1985)", "12-03-1985")]
    [InlineData("Aangever: S. van Kan, 22-10-1993", "22-10-1993")]
    [InlineData("Op 3-8-1958 ben ik geboren te Meerssen.", "3-8-1958")]
    public void Finds_the_date_behind_a_cue(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("geboren in 1985")]
    [InlineData("jarig op 12 maart")]
    [InlineData("Sanne de Vries (12-03-1985)")]
    [InlineData("geboren op twaalf maart")]
    public void Part_of_a_date_is_only_possible(string text)
        => Assert.Equal(Confidence.Possible, Assert.Single(Probe.All(_detector, text)).Confidence);

    [Theory]
    [InlineData("De vergadering is op 12-03-2024.")]
    [InlineData("geboren te Heerlen, besluit van 12-03-2024")]
    [InlineData("Daar is hij geboren. Op 12-03-2024 belde hij.")]
    [InlineData("geboren en getogen\n12-03-2024")]
    [InlineData("Het idee is geboren in afdeling 3.")]
    [InlineData("aangeboren op 12-03-1985")]
    [InlineData("WHERE geboortedatum > '2000-01-01'")]
    [InlineData("op 12-03-2024, bsn 111222333")]
    [InlineData("geboren op 31-02-1985")]
    [InlineData("geboren op 12-03-1785")]
    [InlineData("geboren 12-03/1985")]
    [InlineData("Versie 12.03.1985.4")]
    [InlineData("geboren: zie dossier 12-03-1985")]
    [InlineData("Behandelaar: S. van Kan, 22-10-2024")]
    [InlineData("Het besluit, 22-10-2024, is bekend")]
    public void Ignores_other_dates(string text) => Assert.Null(Probe.Any(_detector, text));

    [Fact]
    public void A_date_in_words_the_recogniser_confirms_is_certain()
        => Assert.Equal(Confidence.Certain, Assert.Single(Probe.All(_detector, "geboren op twaalf maart negentienhonderdvijfentachtig")).Confidence);

    [Fact]
    public void A_run_of_cues_asks_the_recogniser_once_and_finds_all()
    {
        List<Probe.Hit> hits = Probe.All(_detector, string.Concat(Enumerable.Repeat("geb. een mei tweeduizend ", 4)));
        Assert.Equal(4, hits.Count);
        Assert.Equal(1, hits.Count(static hit => hit.Confidence == Confidence.Certain));
    }

    [Theory]
    [InlineData("een", true)]
    [InlineData("negentienhonderdvijfentachtig", true)]
    [InlineData("tweeëntwintig", true)]
    [InlineData("en", false)]
    [InlineData("eenheid", false)]
    [InlineData("achterdeur", false)]
    public void Tells_number_words_from_others(string word, bool isNumeral)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(word);
        var window = new Window(new Candidate { Text = bytes, Anchor = 0, IsFinal = true });
        Assert.Equal(isNumeral, DutchNumerals.IsNumeral(ref window, 0, bytes.Length));
    }
}
