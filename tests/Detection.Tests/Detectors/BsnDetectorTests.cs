using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class BsnDetectorTests
{
    readonly BsnDetector _detector = new();

    [Theory]
    [InlineData("Het nummer is 123456782.", "123456782")]
    [InlineData("bsn=111222333", "111222333")]
    [InlineData("BSN: 123456782", "123456782")]
    [InlineData("BSN123456782", "123456782")]
    [InlineData("burgerservicenummer 1234.56.782", "1234.56.782")]
    [InlineData("nr 123 456 782 van", "123 456 782")]
    [InlineData("(123-456-782)", "123-456-782")]
    [InlineData("12345678-2", "12345678-2")]
    [InlineData("BSN 12345672", "12345672")]
    [InlineData("s00000000:123456782", "123456782")]
    [InlineData("urn:etoegang:1.9:EntityConcernedID:BSN:123456782", "123456782")]
    [InlineData("010002169.H.46", "010002169.H.46")]
    [InlineData("123456782H46", "123456782H46")]
    [InlineData("1234.56.782.L.01.9050", "1234.56.782.L.01.9050")]
    [InlineData("'012345672", "012345672")]
    [InlineData("BSN 111222334", "111222334")]
    [InlineData("\"bsn\": \"111222334\"", "111222334")]
    [InlineData("123456782/1234567890", "123456782")]
    [InlineData("123456782, 999990019", "123456782")]
    [InlineData("•123456782", "123456782")]
    public void Finds_numbers_that_stand_by_themselves(string text, string found) => Assert.Equal(found, Probe.Alone(_detector, text));

    [Theory]
    [InlineData("nummer 12345672")]
    [InlineData("1 2 3 4 5 6 7 8 2")]
    [InlineData("12 34 56 782")]
    [InlineData("ZAAK-123456782")]
    [InlineData("111222334")]
    [InlineData("15032024")]
    [InlineData("20240315")]
    public void Leaves_weak_forms_to_the_context(string text) => Assert.Null(Probe.Alone(_detector, text));

    [Theory]
    [InlineData("nummer 12345672", ContextNeed.Near)]
    [InlineData("1 2 3 4 5 6 7 8 2", ContextNeed.Near)]
    [InlineData("111222334", ContextNeed.Label)]
    [InlineData("12345673", ContextNeed.Label)]
    public void Says_how_much_context_a_weak_form_needs(string text, ContextNeed need)
        => Assert.Equal(need, Assert.Single(Probe.All(_detector, text), hit => hit.Start == text.IndexOf('1', StringComparison.Ordinal)).Need);

    [Theory]
    [InlineData("8089.80.191.V.46")]
    [InlineData("€ 123.456.782,00")]
    [InlineData("€123456782")]
    [InlineData("EUR 123456782")]
    [InlineData("versie 1.234.567.82")]
    [InlineData("pand 0935100000012345")]
    [InlineData("WOZ-object 093500012345")]
    [InlineData("01-02-2024")]
    [InlineData("ISBN 9789024412341")]
    [InlineData("10.1000/182")]
    [InlineData("commit 3a5f9c2")]
    [InlineData("999.999.011 inwoners")]
    [InlineData("123456782 km")]
    [InlineData("5.123456782")]
    [InlineData("+123456782")]
    [InlineData("000000000")]
    [InlineData("1234567820")]
    [InlineData("a123456782")]
    [InlineData("123456782abc")]
    public void Ignores_numbers_that_are_something_else(string text) => Assert.Null(Probe.Any(_detector, text));
}
