using CsCheck;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class TermsDetectorTests
{
    [Theory]
    [InlineData("project Zonnehoek", "Stukken over PROJECT  zonnehoek graag", "PROJECT  zonnehoek")]
    [InlineData("project Zonnehoek", "het project\nZonnehoek", "project\nZonnehoek")]
    [InlineData("project Zonnehoek", "het project-Zonnehoek", "project-Zonnehoek")]
    [InlineData("bestuurlijke strafbeschikking", "bestuurlijke strafbeschikkingen", "bestuurlijke strafbeschikkingen")]
    [InlineData("vertrouwelijk stuk", "de vertrouwelijke stukken", "vertrouwelijke stukken")]
    [InlineData("probleem", "twee problemen", "problemen")]
    [InlineData("raad", "alle raden", "raden")]
    [InlineData("brief", "de brieven", "brieven")]
    [InlineData("huis", "huizen", "huizen")]
    [InlineData("bom", "bommen", "bommen")]
    [InlineData("subsidie", "de subsidies", "subsidies")]
    [InlineData("foto", "foto's", "foto's")]
    [InlineData("mogelijkheid", "mogelijkheden", "mogelijkheden")]
    [InlineData("cliënt", "een client", "client")]
    [InlineData("client", "een cliënt", "cliënt")]
    [InlineData("coordinatie", "de coördinatie", "coördinatie")]
    [InlineData("café", "het CAFE", "CAFE")]
    [InlineData("financieel", "Financiële zaken", "Financiële")]
    [InlineData("=DENK", "lid van DENK.", "DENK")]
    [InlineData("SP", "lid van de SP", "SP")]
    [InlineData("subsidie*", "subsidieaanvraag 3", "subsidieaanvraag")]
    [InlineData("B en W", "college van b en w", "b en w")]
    [InlineData("§ 12", "zie § 12.", "§ 12")]
    [InlineData("F-35", "de F-35", "F-35")]
    [InlineData("subsidie", "subsidie-aanvraag", "subsidie")]
    [InlineData("raadslid", "“raadslid”", "raadslid")]
    public void Finds_terms_in_the_forms_they_take(string term, string text, string found)
        => Assert.Equal(found, Probe.Alone(new TermsDetector(RuleOf.Terms(term)), text));

    [Theory]
    [InlineData("raad", "een raadsel")]
    [InlineData("raad", "de draad")]
    [InlineData("=DENK", "ik denk")]
    [InlineData("SP", "sp. nov.")]
    [InlineData("project Zonnehoek", "project zonder Zonnehoek")]
    [InlineData("=Roos", "een Rooster")]
    [InlineData("vog", "vogels")]
    [InlineData("subsidie*", "de subsid")]
    public void Ignores_other_words(string term, string text) => Assert.Null(Probe.Any(new TermsDetector(RuleOf.Terms(term)), text));

    [Fact]
    public void The_longest_term_wins()
        => Assert.Equal("plan Noord fase 2", Probe.Alone(new TermsDetector(RuleOf.Terms("plan", "plan Noord", "plan Noord fase 2")), "het plan Noord fase 2 is klaar"));

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("a", "te kort")]
    [InlineData("--", "geen letter")]
    [InlineData("a*b", "achteraan")]
    [InlineData("ab*", "te veel")]
    public void Refuses_terms_that_cannot_work_and_says_why(string term, string reason)
        => Assert.Contains(reason, Assert.Single(Assert.Throws<RuleException>(() => new TermsDetector(RuleOf.Terms(term))).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_every_problem_at_once()
        => Assert.Equal(2, Assert.Throws<RuleException>(() => new TermsDetector(RuleOf.Terms("goed", "", "x"))).Problems.Count);

    [Fact]
    public void Refuses_a_rule_without_terms() => Assert.Throws<RuleException>(() => new TermsDetector(RuleOf.Terms()));

    /// <summary>Invariant 9, for this detector: every whole word of the list is proposed and found, whatever the list.</summary>
    [Fact]
    public void The_prefilter_never_misses_a_word_of_the_list()
    {
        Gen<string> letter = Gen.OneOf("a", "e", "i", "o", "u", "ë", "é", "b", "n", "r", "s", "t", "L");
        Gen<string> word = letter.Array[2, 9].Select(static letters => string.Concat(letters));
        Gen.Select(word.Array[1, 12], Gen.Int[0, 11]).Sample((words, pick) =>
        {
            string wanted = words[pick % words.Length];
            // A short list can also hold "is" or "dit"; what counts is that the wanted word is among what was found.
            return Probe.All(new TermsDetector(RuleOf.Terms(words)), $"dit zegt {wanted}. Klaar").Exists(hit => hit.Text == wanted);
        }, iter: 400, seed: "0000KvmVEyV2");
    }
}
