namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>How much the words themselves say that a name is a street's.</summary>
enum StreetStrength : byte
{
    /// <summary>Only a postcode behind it makes it one: "Het Bat 3, 6211 EX".</summary>
    Unknown = 0,

    /// <summary>Looks like one ("Bergerveld", "Aan de Maas"); needs a place, a postcode or context.</summary>
    Weak = 1,

    /// <summary>Ends like a street: straat, laan, plein and the like.</summary>
    Strong = 2,
}
