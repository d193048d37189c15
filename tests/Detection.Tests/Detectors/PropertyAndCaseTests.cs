using Gegevenshuis.AiGateway.Detection.Detectors;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Detectors;

public sealed class PropertyAndCaseTests
{
    [Theory]
    [InlineData("cadastral-code", "APD01 K 4550 A4", ContextNeed.None)]
    [InlineData("cadastral-code", "APD01-K-4550", ContextNeed.None)]
    [InlineData("cadastral-code", "APD01K4550", ContextNeed.Near)]
    [InlineData("cadastral-code", "MTR00 AB 12 G0", ContextNeed.None)]
    [InlineData("cadastral-prose", "sectie K nummer 4550 A4", ContextNeed.None)]
    [InlineData("cadastral-prose", "sectie AB, nr. 12", ContextNeed.None)]
    [InlineData("cadastral-prose", "sectie K 4550", ContextNeed.Near)]
    [InlineData("cadastral-prose", "Maastricht A 1234", ContextNeed.None)]
    [InlineData("cadastral-object", "NL.IMKAD.KadastraalObject.12345670000", ContextNeed.None)]
    [InlineData("kadaster-person", "NL.IMKAD.Persoon.123456", ContextNeed.None)]
    [InlineData("case-number", "ZAAK-2024-0000001", ContextNeed.None)]
    [InlineData("case-number", "Z2024-00001234", ContextNeed.Near)]
    [InlineData("case-number", "Z/24/123456", ContextNeed.Near)]
    [InlineData("case-number", "Z.24-1234", ContextNeed.Near)]
    [InlineData("case-number", "D24.123456", ContextNeed.Near)]
    [InlineData("case-number", "UIT-24-12345", ContextNeed.Near)]
    [InlineData("case-number", "2024-123456", ContextNeed.Label)]
    [InlineData("prosecution-number", "01/234567-19", ContextNeed.None)]
    [InlineData("prosecution-number", "01-234567-19", ContextNeed.Near)]
    [InlineData("prosecution-number", "01.234567.19", ContextNeed.Near)]
    [InlineData("police-report", "PL2400-2024012345", ContextNeed.None)]
    [InlineData("appeal-number", "200.123.456/01", ContextNeed.None)]
    [InlineData("permit-request", "2024031500123", ContextNeed.Near)]
    [InlineData("court-case", "C/03/123456 / HA ZA 24-123", ContextNeed.None)]
    [InlineData("court-case", "C/03/123456", ContextNeed.None)]
    [InlineData("court-case", "HA ZA 24-123", ContextNeed.None)]
    [InlineData("court-case", "ROE 24/1234", ContextNeed.None)]
    [InlineData("court-case", "C-123/24", ContextNeed.Near)]
    [InlineData("ecli", "ECLI:NL:RBLIM:2024:1234", ContextNeed.None)]
    [InlineData("deed", "Hyp4 deel 65123 nummer 45", ContextNeed.None)]
    [InlineData("deed", "Hypotheken 4, deel 65123, nr. 45", ContextNeed.None)]
    [InlineData("deed", "Hyp4 65123/45", ContextNeed.None)]
    public void Each_kind_says_how_much_context_it_needs(string kind, string text, ContextNeed need)
    {
        Probe.Hit hit = Assert.Single(Probe.All(Named.Detector(kind), $"zie perceel {text}, bijlage"), h => h.Text == text);
        Assert.Equal(need, hit.Need);
    }

    [Theory]
    [InlineData("cadastral-code", "APD01 K 45501234")]
    [InlineData("cadastral-code", "APD1 K 4550")]
    [InlineData("cadastral-prose", "sectie Kunst 12")]
    [InlineData("cadastral-prose", "perceel Maastricht aan 1234")]
    [InlineData("cadastral-prose", "perceel van A 1234")]
    [InlineData("cadastral-prose", "sectie K nummer 123456")]
    [InlineData("cadastral-object", "NL.IMKAD.Persoon.123456")]
    [InlineData("kadaster-person", "NL.IMKAD.KadastraalObject.123456")]
    [InlineData("case-number", "2024-01-15")]
    [InlineData("case-number", "12-20")]
    [InlineData("case-number", "2024-12")]
    [InlineData("case-number", "versie 3.24.1234")]
    [InlineData("case-number", "NEN-3140")]
    [InlineData("court-case", "roe 24/1234")]
    [InlineData("court-case", "C-sharp 12/24")]
    [InlineData("ecli", "ECLI:NL:RBLIM:24:1234")]
    [InlineData("deed", "hyp4 deel 65123")]
    [InlineData("prosecution-number", "01/23456-19")]
    public void Each_kind_leaves_other_text_alone(string kind, string text) => Assert.Null(Probe.Any(Named.Detector(kind), text));
}
