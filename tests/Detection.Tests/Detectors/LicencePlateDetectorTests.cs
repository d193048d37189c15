using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class LicencePlateDetectorTests
{
    readonly LicencePlateDetector _detector = new();

    [Theory]
    [InlineData("ST-21-46", 1)]
    [InlineData("21-46-ST", 2)]
    [InlineData("12-ST-34", 3)]
    [InlineData("ST-12-GF", 4)]
    [InlineData("GF-ST-12", 5)]
    [InlineData("12-GF-ST", 6)]
    [InlineData("12-GFS-3", 7)]
    [InlineData("1-KRT-23", 8)]
    [InlineData("VB-123-K", 9)]
    [InlineData("N-001-SB", 10)]
    [InlineData("GBB-01-B", 11)]
    [InlineData("D-12-BCD", 12)]
    [InlineData("1-FK-234", 13)]
    [InlineData("123-VD-4", 14)]
    public void Finds_all_fourteen_sidecodes_and_newer_ones_with_hyphens_alone(string plate, int sidecode)
    {
        foreach (string written in new[] { plate, plate.Replace('-', ' '), plate.Replace("-", "", StringComparison.Ordinal) })
        {
            Probe.Hit hit = Assert.Single(Probe.All(_detector, $"kenteken: {written}."));
            ContextNeed need = sidecode >= 4 && written == plate ? ContextNeed.None : ContextNeed.Near;
            Assert.Equal((written, need), (hit.Text, hit.Need));
        }

        int letters = plate.Replace("-", "", StringComparison.Ordinal).Aggregate(0, static (bits, c) => (bits << 1) | (char.IsAsciiLetter(c) ? 1 : 0));
        Assert.Equal(sidecode, PlateShape.Sidecode(letters));
    }

    [Theory]
    [InlineData("ST-21-46, 21-46-ST")]
    [InlineData("12-ST-34 en ST-21-46")]
    [InlineData("ST-21-46\n12-ST-34\n")]
    public void Two_plates_close_together_need_no_word(string text) => Assert.Equal(2, Probe.All(_detector, text).Count(static h => h.Need == ContextNeed.None));

    [Theory]
    [InlineData("gbb-01-b", ContextNeed.Near)]
    [InlineData("gbb01b", ContextNeed.Label)]
    [InlineData("GVD-01-B", ContextNeed.Label)]
    [InlineData("GEB-01-B", ContextNeed.Label)]
    [InlineData("GBB01B", ContextNeed.Near)]
    public void Weak_forms_need_more(string plate, ContextNeed need) => Assert.Equal(need, Assert.Single(Probe.All(_detector, $"auto {plate}")).Need);

    [Theory]
    [InlineData("AB-CD-EF")]
    [InlineData("01-02-03")]
    [InlineData("2024-01-15")]
    [InlineData("lokaal B-123-K")]
    [InlineData("GBB-01-BX")]
    [InlineData("X-GBB-01-B")]
    [InlineData("GBB-01 B")]
    [InlineData("G-BB01-B")]
    [InlineData("12-GFS-3-4")]
    [InlineData("NEN-2580")]
    public void Ignores_other_codes(string text) => Assert.Null(Probe.Any(_detector, text));

    [Theory]
    [InlineData("licence-plate-be", "1-ABC-123")]
    [InlineData("licence-plate-de", "AC-AB 1234")]
    [InlineData("licence-plate-de", "HS-X 12E")]
    [InlineData("licence-plate-de", "M AB 1")]
    public void Finds_plates_of_neighbours_with_a_word_nearby(string kind, string plate)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector(kind), $"kenteken {plate}, wit"));
        Assert.Equal((plate, ContextNeed.Near), (hit.Text, hit.Need));
    }

    [Theory]
    [InlineData("HS-X 01")]
    [InlineData("ABCD-X 12")]
    [InlineData("HS-X 12345")]
    [InlineData("in De 12")]
    public void Ignores_what_is_no_german_plate(string text) => Assert.Null(Probe.Any(Named.Detector("licence-plate-de"), text));
}
