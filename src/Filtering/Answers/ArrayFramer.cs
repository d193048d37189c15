namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds where the objects of a growing JSON array end.</summary>
struct ArrayFramer
{
    int _scanned;
    int _depth;
    bool _isInString;
    bool _isEscaped;

    /// <summary>Length up to and with the first whole object, what stands before it included, or -1 when its end has not arrived.
    /// After an answer of -1, ask again with the same data and more behind it.</summary>
    public int Next(ReadOnlySpan<byte> data)
    {
        for (int at = _scanned; at < data.Length; at++)
        {
            byte b = data[at];
            if (_isInString)
            {
                if (_isEscaped) _isEscaped = false;
                else if (b == '\\') _isEscaped = true;
                else if (b == '"') _isInString = false;
                continue;
            }

            if (b == '"') _isInString = _depth > 0;
            else if (b == '{') _depth++;
            else if (b == '}' && _depth > 0 && --_depth == 0)
            {
                _scanned = 0;
                return at + 1;
            }
        }

        _scanned = data.Length;
        return -1;
    }
}
