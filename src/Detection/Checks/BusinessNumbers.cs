using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of companies and public bodies. Personal when the holder is a sole trader.</summary>
static class BusinessNumbers
{
    /// <summary>KvK number: eight digits, leading zeros count. What reads as a day needs a label.</summary>
    public static NumberScheme ChamberOfCommerce { get; } = new("kvk", 8, 8)
    {
        Groups = ["2 3 3", "4 4", "2 2 2 2", "3 3 2"],
        StuckLabels = ["kvk", "kvknr"],
        Check = static d => !CalendarDate.IsEightDigitDay(d),
    };

    /// <summary>Vestigingsnummer: twelve digits, usually starting with four zeros.</summary>
    public static NumberScheme Establishment { get; } = new("establishment-number", 12, 12)
    {
        Groups = ["4 4 4", "3 3 3 3"],
        Check = static d => !d[..4].ContainsAnyExcept((byte)0),
    };

    /// <summary>OIN of Dutch public bodies: twenty digits that start with a register code.</summary>
    public static NumberScheme PublicBody { get; } = new("oin", 20, 20)
    {
        Groups = ["8 12", "4 4 4 4 4", "8 9 3", "8 8 4"],
        StuckLabels = ["oin"],
        Check = static d => !d[..7].ContainsAnyExcept((byte)0) && d[7] is >= 1 and <= 9,
        FirstDigits = "0",
        Alone = ContextNeed.None,
    };

    /// <summary>Belgian enterprise number: ten digits that start with 0 or 1, with two check digits.</summary>
    public static NumberScheme BelgianEnterprise { get; } = new("company-number", 10, 10)
    {
        Groups = ["4 3 3"],
        Check = static d => d[0] <= 1 && 97 - WeightedSum.Number(d[..8]) % 97 == WeightedSum.Number(d[8..]),
        Failing = null,
    };

    /// <summary>Energy connection: eighteen digits that start with 87, and the GS1 check that not every published code passes.</summary>
    public static NumberScheme EnergyConnection { get; } = new("energy-connection", 18, 18)
    {
        Groups = ["4 4 4 4 2", "6 6 6", "3 3 3 3 3 3"],
        Check = static d => d[0] == 8 && d[1] == 7 && Gs1.Passes(d),
        FirstDigits = "8",
        Alone = ContextNeed.None,
    };
}
