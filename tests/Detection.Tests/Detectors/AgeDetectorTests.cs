using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class AgeDetectorTests
{
    readonly AgeDetector _detector = new();

    [Theory]
    [InlineData("een 78-jarige man", Confidence.Possible)]
    [InlineData("Zij is 93 jaar oud", Confidence.Likely)]
    [InlineData("leeftijd: 8", Confidence.Likely)]
    [InlineData("\"leeftijd\": 45", Confidence.Possible)]
    [InlineData("de 5-jarige zoon", Confidence.Likely)]
    public void Rare_ages_are_likely_and_others_possible(string text, Confidence confidence)
        => Assert.Equal(confidence, Assert.Single(Probe.All(_detector, text)).Confidence);

    [Theory]
    [InlineData("een 4-jarige opleiding")]
    [InlineData("het 100-jarig bestaan")]
    [InlineData("na 5 jaar")]
    [InlineData("een 12 jaar oude auto")]
    [InlineData("1250-jarige stad")]
    [InlineData("leeftijd 18-67")]
    [InlineData("1,5 jaar oud")]
    public void Ignores_the_ages_of_things(string text) => Assert.Null(Probe.Any(_detector, text));
}
