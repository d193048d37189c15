using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>Names whose parts are joined by dots and underscores: in the names of documents, behind an at sign and as user names.</summary>
public sealed class JoinedNameTests
{
    [Theory]
    [InlineData("Open sanne.devries.docx en vergelijk.", "sanne.devries")]
    [InlineData("Zie j.jansen.pdf.", "j.jansen")]
    [InlineData("Bijlage: cv_sanne_de_vries.pdf", "sanne_de_vries")]
    [InlineData("Ziekmelding_Joyce_van_Dam_maart.pdf", "Joyce_van_Dam")]
    [InlineData("/dossiers/Jansen_Petra/contract.pdf", "Jansen_Petra")]
    [InlineData("Loonstrook_P._de_Wit.pdf", "P._de_Wit")]
    [InlineData("verslag_h.deboer.docx", "h.deboer")]
    [InlineData("Kan @sanne.devries meekijken?", "sanne.devries")]
    [InlineData("owner: m.elamrani", "m.elamrani")]
    [InlineData("{\"assignee\":\"kim_bos\",\"status\":\"open\"}", "kim_bos")]
    public void A_given_name_or_initial_beside_a_surname_is_a_name(string text, string expected) => Assert.Contains(expected, NamesIn.Text(text));

    [Theory]
    [InlineData("Bewaar het als Verslag gesprek M. Bakker.docx.", "M. Bakker")]
    [InlineData("CV Thijs Oosterhuis.pdf", "Thijs Oosterhuis")]
    public void A_name_with_a_space_keeps_its_surname_before_the_extension(string text, string expected) => Assert.Contains(expected, NamesIn.Text(text));

    [Theory]
    [InlineData("Kijk in release.notes.md, main.test.js en config.prod.json.")]
    [InlineData("De lagen de.vries.geojson, noord.holland.shp en sint.maarten.csv staan klaar.")]
    [InlineData("user: postgres\ngroup: www-data\nowner: root\nassignee: team-geo")]
    [InlineData("bergen.nh.csv en den.haag.tif en bestek_deel_b.pdf")]
    [InlineData("Import van jan-export.log en anna.value.yaml")]
    public void Files_and_users_without_a_person_are_left(string text) => Assert.Empty(NamesIn.Text(text));
}
