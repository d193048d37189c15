using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class PatternDetectorTests
{
    [Theory]
    [InlineData(@"ZAAK-\d{4}-\d{6}", "zie ZAAK-2024-000123.", "ZAAK-2024-000123")]
    [InlineData(@"(?i)zaak-\d{4}", "zie Zaak-2024.", "Zaak-2024")]
    [InlineData(@"[A-Z]{2}\d{6}", "nr AB123456", "AB123456")]
    [InlineData(@"\d{4}\.\d{3}", "1234.567", "1234.567")]
    [InlineData(@"(WOZ|BAG)-[0-9A-F]{4,8}", "BAG-0A1B2C", "BAG-0A1B2C")]
    [InlineData(@"D\d{2}/\d{5}", "dossier D24/00012 en", "D24/00012")]
    [InlineData(@"#\d{5,7}", "ticket #123456!", "#123456")]
    [InlineData(@"€\d{3}", "€123", "€123")]
    [InlineData(@"zk-[a-z]{3}\d?", "zk-abc9", "zk-abc9")]
    [InlineData(@"\d{2}(-\d{2}){1,3}", "12-34-56", "12-34-56")]
    public void Finds_codes_of_the_form(string pattern, string text, string found)
        => Assert.Equal(found, Probe.Alone(new PatternDetector(RuleOf.Pattern(pattern)), text));

    [Theory]
    [InlineData(@"ZAAK-\d{4}", "ZAAK-20245")]
    [InlineData(@"ZAAK-\d{4}", "XZAAK-2024")]
    [InlineData(@"ZAAK-\d{4}", "zaak-2024")]
    [InlineData(@"[A-Z]{2}\d{6}", "ABC123456")]
    [InlineData(@"\d{4}\.\d{3}", "12345.678")]
    public void Ignores_what_is_part_of_something_else(string pattern, string text) => Assert.Null(Probe.Any(new PatternDetector(RuleOf.Pattern(pattern)), text));

    [Theory]
    [InlineData(@"ZAAK-\d+", "geen einde")]
    [InlineData(@"ZAAK-\d*", "geen einde")]
    [InlineData(@"ZAAK-\d{4,}", "geen einde")]
    [InlineData(@"", "leeg")]
    [InlineData(@"(ABC)?", "lege tekst")]
    [InlineData(@"\d{1,3}", "tekst van 1 teken")]
    [InlineData(@"[a-z]{8}", "te ruim")]
    [InlineData(@"\w{8}", "te ruim")]
    [InlineData(@".{8}", "punt")]
    [InlineData(@"^ABC\d$", "niet nodig")]
    [InlineData(@"\bABC", "niet nodig")]
    [InlineData(@"(?=A)ABC", "terugkijken")]
    [InlineData(@"(ABC)\1", "Verwijzen")]
    [InlineData(@"[^A]BC", "alles behalve")]
    [InlineData(@"(ABC", "niet gesloten")]
    [InlineData(@"ABC)", "te veel")]
    [InlineData(@"[ABC", "niet gesloten")]
    [InlineData(@"A[]", "leeg")]
    [InlineData(@"ABC{99}", "hoogstens|Vaker")]
    [InlineData(@"ABC{4,2}", "klopt niet")]
    [InlineData(@"ABC{2}{3}", "Twee keer")]
    [InlineData(@"ABC\", "staat niets")]
    [InlineData(@"A\q", "bestaat hier niet")]
    [InlineData(@"[Z-A]BC", "achteruit")]
    [InlineData(@"((((A{64}){64}){64}){64}){64}", "Maak")]
    [InlineData(@"(A\d{30}){5}", "groot")]
    [InlineData(@"{3}", "niets om te herhalen")]
    public void Refuses_what_could_run_away_and_says_how_to_mend_it(string pattern, string reason)
    {
        RuleProblem problem = Assert.Single(Assert.Throws<RuleException>(() => new PatternDetector(RuleOf.Pattern(pattern))).Problems);

        Assert.Matches(reason, problem.Message);
    }

    /// <summary>The slow twin: .NET's regular expressions, asked about every end at every start.</summary>
    [Fact]
    public void Finds_what_a_regular_expression_finds()
        => Gen.Select(Patterns(3), Gen.OneOf('A', 'B', '1', '2', '-', ' ').Array[0, 14]).Sample(static (pattern, letters) =>
        {
            string text = new(letters);
            PatternDetector detector;
            try { detector = new(RuleOf.Pattern("A" + pattern + "[12]")); }
            catch (RuleException) { return; }

            var twin = new Regex($"^(?:A{pattern}[12])$", RegexOptions.CultureInvariant);
            for (int start = 0; start < text.Length; start++)
            {
                int at = start;
                string? found = Probe.All(detector, text).Find(hit => hit.Start == at)?.Text;
                Assert.Equal(Longest(twin, text, start), found);
            }
        }, iter: 2000, seed: "0000KvmVEyV2");

    static string? Longest(Regex twin, string text, int start)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return null;
        for (int end = text.Length; end > start; end--)
            if (!(end < text.Length && char.IsLetterOrDigit(text[end])) && twin.IsMatch(text[start..end])) return text[start..end];
        return null;
    }

    /// <summary>Random patterns of the language, not deeper than given.</summary>
    static Gen<string> Patterns(int depth)
    {
        Gen<string> one = Gen.OneOf("A", "B", "1", "-", @"\d", "[AB]", "[A-C1-2]", @"\-");
        if (depth == 0) return one;
        Gen<string> inner = Patterns(depth - 1);
        return Gen.OneOf(
            one,
            Gen.Select(inner, inner).Select(static (a, b) => a + b),
            Gen.Select(inner, inner).Select(static (a, b) => $"({a}|{b})"),
            inner.Select(static a => $"({a})?"),
            Gen.Select(inner, Gen.Int[0, 2], Gen.Int[1, 2]).Select(static (a, min, more) => $"({a}){{{min},{min + more}}}"));
    }

    [Fact]
    public void A_pattern_is_read_in_time_that_grows_with_the_text_alone()
    {
        var detector = new PatternDetector(RuleOf.Pattern(@"AA(A?A?A?A?A?){20}B"));

        Assert.Null(Probe.Any(detector, new StringBuilder().Append('A', 4000).ToString()));
    }
}
