namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Finds where server-sent events end: at an empty line, whatever the line endings are.</summary>
struct EventFramer
{
    int _scanned;
    bool _lineHasBytes;
    bool _isAfterReturn;

    /// <summary>The last event ended on a carriage return; a line feed that comes next still belongs to it.</summary>
    public readonly bool OwesLineFeed => _isAfterReturn && _scanned == 0;

    /// <summary>The line feed that was owed came and has been taken out.</summary>
    public void PayLineFeed() => _isAfterReturn = false;

    /// <summary>Length of the first event in the data, its empty line included, or -1 when its end has not arrived.
    /// After an answer of -1, ask again with the same data and more behind it.</summary>
    public int Next(ReadOnlySpan<byte> data)
    {
        int at = _scanned;
        while (at < data.Length)
        {
            if (_isAfterReturn && data[at] == '\n')
            {
                _isAfterReturn = false;
                at++;
                continue;
            }

            _isAfterReturn = false;
            int run = data[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (run != 0) _lineHasBytes = true;
            if (run < 0) break;
            at += run;
            _isAfterReturn = data[at++] == '\r';
            if (_lineHasBytes)
            {
                _lineHasBytes = false;
                continue;
            }

            if (_isAfterReturn && at < data.Length)
            {
                if (data[at] == '\n') at++;
                _isAfterReturn = false;
            }

            _scanned = 0;
            return at;
        }

        _scanned = data.Length;
        return -1;
    }
}
