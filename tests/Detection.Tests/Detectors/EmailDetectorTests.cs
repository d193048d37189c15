using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class EmailDetectorTests
{
    [Theory]
    [InlineData("Mail jan.devries@example.nl.", "jan.devries@example.nl")]
    [InlineData("<s.bakker@mail.example.nl>", "s.bakker@mail.example.nl")]
    [InlineData("mailto:info@voorbeeld.nl?subject=x", "info@voorbeeld.nl")]
    [InlineData("email=jan@example.nl&x=1", "jan@example.nl")]
    [InlineData("**jan@example.nl**", "jan@example.nl")]
    [InlineData("o'brien@example.nl", "o'brien@example.nl")]
    [InlineData("jan+test@example.co.uk", "jan+test@example.co.uk")]
    [InlineData("jan_de_vries@sub-domein.example.nl,", "jan_de_vries@sub-domein.example.nl")]
    [InlineData("rené@example.nl", "rené@example.nl")]
    [InlineData("jan@xn--bcher-kva.xn--p1ai", "jan@xn--bcher-kva.xn--p1ai")]
    [InlineData("JAN@EXAMPLE.NL", "JAN@EXAMPLE.NL")]
    [InlineData("x..jan@example.nl", "jan@example.nl")]
    [InlineData("mail naam@example . nl graag", "naam@example . nl")]
    [InlineData("mail jan @ example . nl graag", "jan @ example . nl")]
    [InlineData("jan @ example.com", "jan @ example.com")]
    [InlineData("https://jan@example.nl/", "jan@example.nl")]
    [InlineData("Mail: jan@ge-\nmeente.example", "jan@ge-\nmeente.example")]
    [InlineData("Mail jan@voorbeeld.nl- of bel", "jan@voorbeeld.nl")]
    [InlineData("Mail jan@voorbeeld.nl-\nverder staat er meer. Ja.", "jan@voorbeeld.nl")]
    public void Finds_addresses(string text, string found) => Assert.Equal(found, Probe.Alone(new EmailDetector(), text));

    [Theory]
    [InlineData("pkg@1.2.3")]
    [InlineData("user@2x.png")]
    [InlineData("git@github.com:org/repo")]
    [InlineData("@Override public")]
    [InlineData("jan@localhost")]
    [InlineData("jan.@example.nl")]
    [InlineData("prijs @ 3 euro")]
    [InlineData("y = a @ b.T")]
    [InlineData("bel jan@werk. De rest volgt")]
    [InlineData("https://user:KEY12@example.nl/")]
    [InlineData("https://ghp1abcdefghijklmnopq2@example.nl/")]
    public void Ignores_what_only_looks_like_one(string text) => Assert.Null(Probe.Any(new EmailDetector(), text));

    [Theory]
    [InlineData("mail naar jan [at] example [punt] nl graag", "jan [at] example [punt] nl")]
    [InlineData("jan(at)example.nl", "jan(at)example.nl")]
    [InlineData("jan.devries apenstaartje example punt nl", "jan.devries apenstaartje example punt nl")]
    [InlineData("jan {at} example (dot) nl", "jan {at} example (dot) nl")]
    [InlineData("jan (apenstaart) example.nl", "jan (apenstaart) example.nl")]
    [InlineData("jan dot bos at example dot nl", "bos at example dot nl")]
    public void Finds_spelled_out_addresses(string text, string found) => Assert.Equal(found, Probe.Alone(new EmailSpelledDetector(), text));

    [Fact]
    public void A_bare_at_needs_a_word_about_mail()
        => Assert.Equal(ContextNeed.Near, Assert.Single(Probe.All(new EmailSpelledDetector(), "look at example dot nl")).Need);

    [Theory]
    [InlineData("het apenstaartje is een teken")]
    [InlineData("zie [at] voor uitleg")]
    public void Ignores_at_words_without_an_address(string text) => Assert.Null(Probe.Any(new EmailSpelledDetector(), text));
}
