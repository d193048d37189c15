using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

/// <summary>Names of fields and settings are no people, also when they stand alone.</summary>
public sealed class BareWordTests
{
    [Theory]
    [InlineData("attachments")]
    [InlineData("messages")]
    [InlineData("verbosity")]
    [InlineData("transforms")]
    [InlineData("keep_alive")]
    [InlineData("safety_identifier")]
    [InlineData("chat_template_kwargs")]
    [InlineData("generationConfig")]
    public void A_word_of_a_program_is_no_person(string text) => Assert.Empty(NamesIn.Text(text));

    [Theory]
    [InlineData("Nulmeting Gereed")]
    [InlineData("Governing Law")]
    [InlineData("Begroting en Verantwoording")]
    public void Words_of_a_dictionary_with_capitals_are_a_heading(string text) => Assert.Empty(NamesIn.Text(text));

    [Theory]
    [InlineData("straat,huisnummer\nMr. P.J. Troelstrastraat,88\nFrans Halslaan,3")]
    [InlineData("Aan de Wilhelmina Druckerstraat wordt gewerkt.")]
    public void Several_words_that_end_in_a_street_are_a_street(string text) => Assert.Empty(NamesIn.Text(text));

    [Theory]
    [InlineData("sanne")]
    [InlineData("fatima")]
    [InlineData("Sanne")]
    [InlineData("dhr attachmans")]
    public void A_name_alone_is_still_a_name(string text) => Assert.Single(NamesIn.Text(text));
}
