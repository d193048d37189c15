using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class GpsDetectorTests
{
    readonly GpsDetector _detector = new();

    [Theory]
    [InlineData("50.8514, 5.6910", "50.8514, 5.6910")]
    [InlineData("Locatie 50.851368;5.690972.", "50.851368;5.690972")]
    [InlineData("[5.690972, 50.851368]", "5.690972, 50.851368")]
    [InlineData("\"lat\": 50.8514,\n  \"lng\": 5.6910", "50.8514,\n  \"lng\": 5.6910")]
    [InlineData("https://maps.example.nl/@50.8514,5.6910,17z", "50.8514,5.6910")]
    [InlineData("https://kaart.example.nl/?mlat=50.8514&mlon=5.6910", "50.8514&mlon=5.6910")]
    [InlineData("#map=19/50.85143/5.69097", "50.85143/5.69097")]
    [InlineData("50,8514 5,6910", "50,8514 5,6910")]
    [InlineData("50.8514° N, 5.6910° E", "50.8514° N, 5.6910")]
    [InlineData("50°51'05\"N 5°41'27\"E", "50°51'05\"N 5°41'27\"E")]
    [InlineData("50° 51.086' NB, 5° 41.458' OL", "50° 51.086' NB, 5° 41.458' OL")]
    [InlineData("lat: 40.71280, lon: -74.00600", "40.71280, lon: -74.00600")]
    public void Finds_positions_precise_to_a_house(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("40.71281, -74.00601")]
    public void A_foreign_pair_without_label_needs_context(string text)
        => Assert.Equal(ContextNeed.Near, Assert.Single(Probe.All(_detector, text)).Need);

    [Theory]
    [InlineData("50.85, 5.69")]
    [InlineData("50.8000, 5.6000")]
    [InlineData("50°51'N 5°41'E")]
    [InlineData("De score steeg van 50.8514 naar 52.1234.")]
    [InlineData("versie 50.8514.5.6910")]
    [InlineData("€ 50.8514")]
    [InlineData("50.8514, 250.1234")]
    [InlineData("0.1234, 0.5678")]
    public void Ignores_coarse_pairs_and_other_numbers(string text) => Assert.Null(Probe.Any(_detector, text));
}
