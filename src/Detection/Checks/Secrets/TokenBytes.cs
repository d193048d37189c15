namespace Gegevenshuis.AiGateway.Detection.Checks.Secrets;

/// <summary>Bytes a token may consist of, as a set.</summary>
[Flags]
enum TokenBytes : ushort
{
    None = 0,
    Digit = 1,

    /// <summary>a–f.</summary>
    LowerAF = 2,

    /// <summary>g–z.</summary>
    LowerGZ = 4,

    /// <summary>A–F.</summary>
    UpperAF = 8,

    /// <summary>G–Z.</summary>
    UpperGZ = 16,
    Underscore = 32,
    Hyphen = 64,
    Dot = 128,
    Slash = 256,
    Plus = 512,
    Equals = 1024,
    Tilde = 2048,
    Colon = 4096,
    Percent = 8192,
    Dollar = 16384,
    At = 32768,

    Lower = LowerAF | LowerGZ,
    Upper = UpperAF | UpperGZ,
    LowerHex = Digit | LowerAF,
    Hex = LowerHex | UpperAF,
    LowerAlnum = Digit | Lower,
    UpperAlnum = Digit | Upper,
    Alnum = Digit | Lower | Upper,

    /// <summary>Letters, digits and underscore.</summary>
    Word = Alnum | Underscore,

    /// <summary>The alphabet of base64url (RFC 4648 section 5), without padding.</summary>
    Base64Url = Word | Hyphen,

    /// <summary>The alphabet of base64 (RFC 4648 section 4), with padding.</summary>
    Base64 = Alnum | Plus | Slash | Equals,
}
