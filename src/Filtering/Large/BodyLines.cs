namespace Gegevenshuis.AiGateway.Filtering.Large;

/// <summary>Reads the lines of a part of a body one by one, each in memory.</summary>
/// <remarks>Not thread-safe. Its memory grows with the longest line only, and is wiped when it is disposed.</remarks>
/// <param name="file">The part.</param>
/// <param name="most">Longest line, in bytes, its line end not counted.</param>
sealed class BodyLines(BodyStretch file, int most) : IDisposable
{
    byte[] _buffer = new byte[2 * BodyStretch.Window];
    int _start;
    int _filled;
    int _read;

    /// <summary>1-based number of the line that was read last.</summary>
    public int Number { get; private set; }

    /// <summary>The line that was read last, without its line feed; valid until the next.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Where that line begins in the part.</summary>
    public int Start { get; private set; }

    /// <summary>The line that was read last ended with a line feed, and not with the part.</summary>
    public bool HasFeed { get; private set; }

    /// <summary>The line that was to be read is longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line. False at the end, and when a line is too long.</summary>
    public bool Next()
    {
        int searched = _start;
        while (true)
        {
            int feed = _buffer.AsSpan(searched, _filled - searched).IndexOf((byte)'\n');
            if (feed >= 0) return Take(searched + feed, hasFeed: true);
            if (_read == file.Length) return _filled > _start && Take(_filled, hasFeed: false);
            int length = _filled - _start;
            if (length > most) return TooLong();
            Fill();
            searched = _start + length;
        }
    }

    public void Dispose() => Array.Clear(_buffer);

    bool Take(int end, bool hasFeed)
    {
        if (end - _start > most) return TooLong();
        Number++;
        Start = _read - _filled + _start;
        Current = _buffer.AsMemory(_start, end - _start);
        HasFeed = hasFeed;
        _start = Math.Min(end + 1, _filled);
        return true;
    }

    bool TooLong()
    {
        Number++;
        IsTooLong = true;
        return false;
    }

    void Fill()
    {
        int length = _filled - _start, more = Math.Min(BodyStretch.Window, file.Length - _read);
        byte[] target = length + more <= _buffer.Length ? _buffer : new byte[Math.Max(_buffer.Length * 2, length + more)];
        _buffer.AsSpan(_start, length).CopyTo(target);
        if (target != _buffer) Array.Clear(_buffer);
        file.Body.Read(file.Start + _read, target.AsSpan(length, more));
        (_buffer, _start, _filled, _read) = (target, 0, length + more, _read + more);
    }
}
