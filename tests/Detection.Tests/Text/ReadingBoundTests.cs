using System.Text;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Text that keeps every reading open as long as it can: memory and hold-back stay within what the scanner says.</summary>
public sealed class ReadingBoundTests
{
    static readonly Scanner s_scanner = Scanner.Compile(TestRules.All);

    [Theory]
    [InlineData("A")]
    [InlineData("TWlq")]
    [InlineData("41")]
    [InlineData("1 ")]
    [InlineData("1*")]
    [InlineData("een ")]
    [InlineData("dubbel ")]
    [InlineData("eerste deel 1 ")]
    [InlineData("a.")]
    [InlineData("<td>1</td>")]
    [InlineData("TWlqbiBCU04gaXMgMTIzNDU2Nzgy\n")]
    [InlineData("RGl0IGlzIGVlbiBsYW5nZXJlIHRla3N0IG1ldCBlZW4gQlNO\n")]
    public void Holds_back_no_more_than_it_says(string unit)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length)));
        int[] cuts = [.. Enumerable.Range(1, text.Length / 777).Select(static i => i * 777)];
        Assert.Equal(Pieces.Whole(s_scanner, text), Pieces.Cut(s_scanner, text, cuts));
    }

    [Fact]
    public void A_number_on_the_edge_of_two_windows_is_found()
    {
        for (int before = 2980; before < 3120; before += 7)
        {
            string inner = string.Concat(Enumerable.Repeat("tekst ", 600))[..before] + " BSN 123456782 " + string.Concat(Enumerable.Repeat("tekst ", 400));
            byte[] text = Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)));
            Assert.Contains(Pieces.Whole(s_scanner, text), static finding => s_scanner.Rules[finding.Rule].Detector == "bsn");
        }
    }
}
