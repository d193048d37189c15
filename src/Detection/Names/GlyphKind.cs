namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>What one character is to a reader of names.</summary>
enum GlyphKind : byte
{
    Mark,
    Space,
    Line,
    Digit,
    Lower,
    Upper,

    /// <summary>A letter of a script without capitals, or one whose case is not known.</summary>
    Caseless,

    /// <summary>A combining mark, soft hyphen or joiner: part of the word, of no weight.</summary>
    Silent,
    Apostrophe,
    Hyphen,

    /// <summary>The text ended inside the character.</summary>
    Partial,
}
