namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>How a text has used capitals so far. The order is part of the model.</summary>
enum TextCasing : byte
{
    Unknown,

    /// <summary>Began in lower case and no capital since.</summary>
    StartsLower,
    Normal,
    Capitals,

    /// <summary>A dozen words without a capital.</summary>
    Lower,
}
