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
    [InlineData("sanne")]
    [InlineData("fatima")]
    [InlineData("Sanne")]
    [InlineData("dhr attachmans")]
    public void A_name_alone_is_still_a_name(string text) => Assert.Single(NamesIn.Text(text));
}
