namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>Why a text is not the JSON we accept (RFC 8259, and stricter where two readers could disagree).</summary>
enum JsonFault : byte
{
    None,
    Empty,
    ByteOrderMark,
    InvalidUtf8,
    UnexpectedByte,
    UnexpectedEnd,
    InvalidEscape,
    LoneSurrogate,
    ControlCharacter,
    InvalidNumber,
    TooDeep,
    TooManyParts,
    DuplicateKey,
    TrailingBytes,
}
