using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of criminal cases and of appeals, which have a fixed form.</summary>
static class CaseCodes
{
    const string Kind = "case-number";

    /// <summary>Parketnummer: two digits for the office, six, and the year. With a slash and a hyphen nothing else looks like it.</summary>
    public static CodeScheme Prosecution { get; } = new(Kind, "nn/nnnnnn-nn", "nn-nnnnnn-nn", "nn.nnnnnn.nn")
    {
        Check = static c => c[2] == '/',
        Alone = ContextNeed.None,
        Failing = ContextNeed.Near,
    };

    /// <summary>Police report: PL, four digits for the unit, the year and a serial.</summary>
    public static CodeScheme PoliceReport { get; } = new(Kind, "PLnnnn-nnnnnnnnnn", "PLnnnn nnnnnnnnnn", "PLnnnn-nnnnnnnnn", "PLnnnn-nn-nnnnnn")
    {
        Separators = " ",
        Alone = ContextNeed.None,
    };

    /// <summary>Appeal: 200.123.456/01.</summary>
    public static CodeScheme Appeal { get; } = new(Kind, "200.nnn.nnn/nn") { Alone = ContextNeed.None };

    /// <summary>Environmental permit request: thirteen digits that start with the day.</summary>
    public static NumberScheme PermitRequest { get; } = new(Kind, 13, 13)
    {
        Groups = ["8 5"],
        Check = static d => CalendarDate.IsEightDigitDay(d[..8]) && d[0] == 2,
    };
}
