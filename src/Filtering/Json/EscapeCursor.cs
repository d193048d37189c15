namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>Translates offsets in the unescaped text of a JSON string to offsets in its escaped bytes, going forward only.</summary>
/// <remarks>One pass over the string for all offsets together, and no table in memory. Ask in ascending order.</remarks>
ref struct EscapeCursor(ReadOnlySpan<byte> raw)
{
    readonly ReadOnlySpan<byte> _raw = raw;
    int _plainAt;
    int _rawAt;

    /// <summary>Where the text at <paramref name="offset"/> begins; inside an escape: where that escape begins.</summary>
    public int Start(int offset)
    {
        MoveTo(offset);
        return _rawAt;
    }

    /// <summary>Where the text before <paramref name="offset"/> ends; inside an escape: where that escape ends.</summary>
    public int End(int offset)
    {
        int escape = MoveTo(offset);
        return _rawAt + escape;
    }

    // Returns the length of the escape in which the offset lies, or 0 when it lies on a boundary.
    int MoveTo(int offset)
    {
        while (_plainAt < offset)
        {
            int run = _raw[_rawAt..].IndexOf((byte)'\\');
            int step = run < 0 ? offset - _plainAt : Math.Min(run, offset - _plainAt);
            _plainAt += step;
            _rawAt += step;
            if (_plainAt == offset) return 0;
            int length = JsonText.ReadEscape(_raw[_rawAt..], out int codePoint);
            int plain = codePoint < 0 ? 3 : new System.Text.Rune(codePoint).Utf8SequenceLength;
            if (_plainAt + plain > offset) return length;
            _plainAt += plain;
            _rawAt += length;
        }

        return 0;
    }
}
