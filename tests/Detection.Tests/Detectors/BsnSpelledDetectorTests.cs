using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class BsnSpelledDetectorTests
{
    readonly BsnSpelledDetector _detector = new();

    [Theory]
    [InlineData("Mijn nummer: een twee drie vier vijf zes zeven acht twee.", "een twee drie vier vijf zes zeven acht twee")]
    [InlineData("één, één, één, twee, twee, twee, drie, drie, drie", "één, één, één, twee, twee, twee, drie, drie, drie")]
    [InlineData("Een-Twee-Drie-Vier-Vijf-Zes-Zeven-Acht-Twee", "Een-Twee-Drie-Vier-Vijf-Zes-Zeven-Acht-Twee")]
    public void Finds_nine_digits_in_words(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Fact]
    public void Eight_digits_in_words_need_a_word_nearby()
        => Assert.Equal(ContextNeed.Near, Assert.Single(Probe.All(_detector, "een twee drie vier vijf zes zeven twee")).Need);

    [Theory]
    [InlineData("een twee drie vier vijf zes zeven acht negen")]
    [InlineData("nul nul nul nul nul nul nul nul nul")]
    [InlineData("een twee drie vier vijf zes zeven acht twee drie")]
    [InlineData("negen een twee drie vier vijf zes zeven acht twee")]
    [InlineData("een van de twee of drie")]
    [InlineData("eentweedrie")]
    public void Ignores_other_rows_of_words(string text) => Assert.Null(Probe.Any(_detector, text));
}
