namespace Gegevenshuis.AiGateway.Filtering.Tests.Redaction;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Sanne de Vries", "De Vries")]
    [InlineData("Sanne de Vries", "Sanne")]
    [InlineData("Sanne de Vries", "sanne")]
    [InlineData("Sanne de Vries", "S. de Vries")]
    [InlineData("Sanne de Vries", "S.M. de Vries")]
    [InlineData("Sanne de Vries", "de Vries, Sanne")]
    [InlineData("Sanne de Vries", "Vries, S. de")]
    [InlineData("Sanne de Vries", "SANNE DE VRIES")]
    [InlineData("Sanne de Vries", "mr. drs. S. de Vries")]
    [InlineData("Sanne de Vries", "Sanne Maria de Vries")]
    [InlineData("Zoë Çelik", "Zoe Celik")]
    [InlineData("Mohamed El Amrani", "El Amrani")]
    [InlineData("J.P. Bakker", "Bakker")]
    [InlineData("Th. Bakker", "T. Bakker")]
    public void One_person_in_two_forms(string first, string second)
    {
        Assert.True(Read(first).Fits(Read(second)));
        Assert.True(Read(second).Fits(Read(first)));
    }

    [Theory]
    [InlineData("Sanne de Vries", "Sjoerd de Vries")]
    [InlineData("Sanne de Vries", "Sanne Bakker")]
    [InlineData("Sanne de Vries", "P. de Vries")]
    [InlineData("Sanne de Vries", "Vries Bakker")]
    [InlineData("Sanne", "Sjoerd")]
    [InlineData("S. de Vries", "P. de Vries")]
    [InlineData("S. de Vries", "S. Bakker")]
    public void Two_people_stay_two(string first, string second)
    {
        Assert.False(Read(first).Fits(Read(second)));
        Assert.False(Read(second).Fits(Read(first)));
    }

    [Fact]
    public void A_gentleman_a_lady_and_a_family_of_one_name_are_three()
    {
        PersonName[] names = [.. new[] { Courtesy.Madam, Courtesy.Sir, Courtesy.Family }.Select(static courtesy => PersonName.Read("De Vries", courtesy))];

        for (int i = 0; i < names.Length; i++)
        {
            for (int j = 0; j < names.Length; j++) Assert.Equal(i == j, names[i].Fits(names[j]));
        }
    }

    [Theory]
    [InlineData("Geachte mevrouw ", nameof(Courtesy.Madam))]
    [InlineData("t.a.v. mw. ", nameof(Courtesy.Madam))]
    [InlineData("de heer ", nameof(Courtesy.Sir))]
    [InlineData("Dhr.  ", nameof(Courtesy.Sir))]
    [InlineData("\"content\":\"regel\\nmevrouw ", nameof(Courtesy.Madam))]
    [InlineData("de familie ", nameof(Courtesy.Family))]
    [InlineData("de beheer ", nameof(Courtesy.None))]
    [InlineData("", nameof(Courtesy.None))]
    public void The_form_of_address_is_the_word_before_the_name(string before, string courtesy)
        => Assert.Equal(courtesy, CourtesyReader.Read(System.Text.Encoding.UTF8.GetBytes(before)).ToString());

    static PersonName Read(string text) => PersonName.Read(text, Courtesy.None);
}
