using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of mobile devices, SIM cards and subscribers.</summary>
static class DeviceNumbers
{
    /// <summary>IMEI: fifteen digits with Luhn, or the sixteen of an IMEISV without a check.</summary>
    public static NumberScheme Device { get; } = new("imei", 15, 16)
    {
        Groups = ["2 6 6 1", "6 2 6 1", "8 6 1", "2 6 6 2"],
        StuckLabels = ["imei"],
        Check = static d => d.Length == 15 && Luhn.Passes(d),
    };

    /// <summary>ICCID of a SIM card: nineteen or twenty digits that start with 89, with Luhn.</summary>
    public static NumberScheme SimCard { get; } = new("iccid", 19, 20)
    {
        Groups = ["4 4 4 4 3", "4 4 4 4 4", "5 5 5 4", "6 6 6 1", "6 6 6 2"],
        StuckLabels = ["iccid"],
        Check = static d => d[0] == 8 && d[1] == 9 && Luhn.Passes(d),
        FirstDigits = "8",
        Alone = ContextNeed.None,
    };

    /// <summary>IMSI of a subscriber: fifteen digits; 204 is the Netherlands, 206 Belgium, 262 Germany.</summary>
    public static NumberScheme Subscriber { get; } = new("imsi", 15, 15)
    {
        Groups = ["3 2 10", "3 3 9"],
        StuckLabels = ["imsi"],
        Check = static d => d[0] == 2 && (d[1], d[2]) is (0, 4) or (0, 6) or (6, 2),
    };
}
