using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Numbers of homes and buildings in the Dutch base registers (BAG and WOZ).</summary>
static class PropertyNumbers
{
    /// <summary>BAG identifier: municipality code, object type and ten digits; fifteen digits when the leading zero was lost.</summary>
    public static NumberScheme Building { get; } = new("bag-id", 15, 16)
    {
        Groups = ["4 2 10", "4 4 4 4"],
        Check = IsBuilding,
        FirstDigits = "01",
        Alone = ContextNeed.None,
    };

    /// <summary>WOZ object: municipality code and eight digits; eleven digits when the leading zero was lost.</summary>
    public static NumberScheme Valuation { get; } = new("woz-object", 11, 12)
    {
        Groups = ["4 8", "4 4 4", "3 8"],
        Check = static d => d.Length == 12 && d[0] <= 1 && d[..4].ContainsAnyExcept((byte)0),
    };

    static bool IsBuilding(ReadOnlySpan<byte> d)
    {
        if (d.Length != 16 || d[0] > 1 || !d[..4].ContainsAnyExcept((byte)0)) return false;
        return d[4] * 10 + d[5] is 1 or 2 or 3 or 10 or 20 or 30;
    }
}
