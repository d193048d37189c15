using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class RdCoordinatesDetectorTests
{
    readonly RdCoordinatesDetector _detector = new();

    [Theory]
    [InlineData("X: 176312 Y: 317845", "176312 Y: 317845")]
    [InlineData("POINT(176312 317845)", "176312 317845")]
    [InlineData("x=176312.45, y=317845.12", "176312.45, y=317845.12")]
    [InlineData("\"x\": 209012, \"y\": 376034", "209012, \"y\": 376034")]
    [InlineData("X 176312 en Y 317845", "176312 en Y 317845")]
    public void Finds_labelled_pairs(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("RD 176312, 317845", "176312, 317845")]
    [InlineData("Rijksdriehoek: de put ligt op 176312/317845", "176312/317845")]
    [InlineData("176312,317845", "176312,317845")]
    public void Finds_pairs_that_lean_on_the_context(string text, string found) => Assert.Equal(found, Probe.Any(_detector, text));

    [Theory]
    [InlineData("176000, 317000")]
    [InlineData("BBOX 170000,310000,180000,320000")]
    [InlineData("317845, 176312")]
    [InlineData("12, 317845")]
    [InlineData("€ 176312 en € 317845")]
    [InlineData("1176312, 317845")]
    [InlineData("Van 176312 naar 317845 euro")]
    [InlineData("tussen 176312 en 317845 mensen")]
    public void Ignores_maps_boxes_and_amounts(string text) => Assert.Null(Probe.Any(_detector, text));
}
