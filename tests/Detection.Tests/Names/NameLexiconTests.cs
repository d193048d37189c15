using System.Text;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.Detection.Rules;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Names;

public sealed class NameLexiconTests
{
    [Theory]
    [InlineData("first-names.txt")]
    [InlineData("surnames.txt")]
    public void A_name_list_says_where_it_comes_from_and_has_no_doubles(string file)
    {
        string text = NameResources.Text(file);
        Assert.Contains("Licence: EUPL-1.2", text, StringComparison.Ordinal);
        string[] names = [.. NameResources.Lines(file)];
        Assert.True(names.Length > 3_000);
        Assert.Equal(names.Length, names.Select(static n => n.Split(' ')[0].ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void A_list_is_evidence_and_never_a_trigger()
    {
        var lexicons = new Dictionary<string, Lexicon> { ["surnames"] = new("surnames", ["Kaartlaag 3", "Tabel 3", "Server 3"]) };
        var detector = new PersonNameDetector(lexicons);
        byte[] bytes = Encoding.UTF8.GetBytes("De kaartlaag en de tabel staan op de server.");
        Assert.DoesNotContain(NamesIn.Read(detector.Open(), bytes, bytes.Length), static f => f.Confidence >= Confidence.Likely);
    }

    [Fact]
    public void Names_of_the_organisation_are_always_or_never_found_as_its_lists_say()
    {
        var lexicons = new Dictionary<string, Lexicon>
        {
            ["names-always"] = new("names-always", ["Storm van 's Gravesande", "tabel"]),
            ["names-never"] = new("names-never", ["Sanne de Vries"]),
        };
        var detector = new PersonNameDetector(lexicons);
        byte[] bytes = Encoding.UTF8.GetBytes("ik zag storm van 's gravesande, tabel en Sanne de Vries. Daarna belde Kees Bakker.");
        Assert.Equal(["storm van 's gravesande", "tabel", "Kees Bakker"], Found(detector, bytes));
    }

    [Theory]
    [InlineData("Vries, Sanne de")]
    [InlineData("SANNE DE VRIES")]
    [InlineData("Sanne de Vries")]
    public void A_listed_name_may_be_written_as_a_staff_directory_has_it(string listed)
    {
        var detector = new PersonNameDetector(new Dictionary<string, Lexicon> { ["names-never"] = new("names-never", [listed]) });
        Assert.Equal(["Kees Bakker"], Found(detector, Encoding.UTF8.GetBytes("Beste Sanne de Vries, daarna belde Kees Bakker.")));
    }

    [Fact]
    public void A_longer_name_than_the_listed_one_does_not_pass()
    {
        var detector = new PersonNameDetector(new Dictionary<string, Lexicon> { ["names-never"] = new("names-never", ["Sanne de Vries"]) });
        Assert.Equal(["Sanne de Vries-Mulder"], Found(detector, Encoding.UTF8.GetBytes("Dit stuk is van Sanne de Vries-Mulder.")));
    }

    static string[] Found(PersonNameDetector detector, byte[] bytes)
        => [.. NamesIn.Read(detector.Open(), bytes, bytes.Length).Where(static f => f.Confidence >= Confidence.Likely).Select(f => Encoding.UTF8.GetString(bytes, f.Start, f.Length))];
}
