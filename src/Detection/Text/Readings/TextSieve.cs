namespace Gegevenshuis.AiGateway.Detection.Text.Readings;

/// <summary>Tells text from other bytes, one by one: printable ASCII, line breaks, and characters of UTF-8.</summary>
/// <remarks>A window may begin inside a character, so its first bytes may be the end of one.</remarks>
struct TextSieve
{
    int _expected;
    bool _isStarted;

    /// <summary>False when this byte cannot follow those before it in text.</summary>
    public bool Admits(byte b)
    {
        bool isTail = (b & 0xC0) == 0x80;
        if (isTail) return _expected-- > 0 || !_isStarted;
        bool isComplete = _expected <= 0;
        _isStarted = true;
        _expected = b switch { < 0x80 => 0, < 0xE0 => 1, < 0xF0 => 2, _ => 3 };
        return isComplete && (b is >= 0x20 and < 0x7F or >= 0xC2 and < 0xF5 || b is (byte)'\n' or (byte)'\r' or (byte)'\t');
    }
}
