namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>How a token is written. The order is part of the model: a new shape goes at the end.</summary>
enum TokenShape : byte
{
    Mark,
    Lower,
    Capitalised,
    Capitals,
    CapitalLetter,
    Initial,
    MixedCase,
    Number,
    Code,
    LowerInitial,
    LowerLetter,
    Caseless,

    /// <summary>Part of an address of a machine: e-mail, link, user name.</summary>
    Address,

    /// <summary>Two or three capitals, which may be initials without dots.</summary>
    ShortCapitals,

    /// <summary>Longer than any name: a piece of a run of letters and digits.</summary>
    Overlong,

    /// <summary>An identifier of a program such as <c>getName</c> or <c>HttpClient</c>: capitals inside, and not after Mc, De or Van.</summary>
    Camel,
}
