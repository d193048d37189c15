namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Recognises a placeholder as we write it, and as models bend it: another case, Markdown escapes and emphasis, other hyphens,
/// underscores or spaces, or none. Nothing more.</summary>
/// <remarks>
/// Every step is bounded, so an unfinished placeholder is at most <see cref="MaxLength"/> bytes.
/// The brackets are required and must be ASCII: full-width or HTML-escaped ones are somebody's text, not our placeholder.
/// </remarks>
ref struct PlaceholderReader
{
    const int MaxDigits = 6;
    const int MaxSpaces = 2;
    const int MaxEmphasis = 2;

    readonly ReadOnlySpan<byte> _text;
    readonly int _backslashes;
    int _at;
    bool _ranOut;

    PlaceholderReader(ReadOnlySpan<byte> text, int backslashes)
    {
        _text = text;
        _backslashes = backslashes;
    }

    /// <summary>Most bytes of a placeholder with a label of <paramref name="labelLength"/> bytes, all liberties taken.</summary>
    public static int MaxLength(int labelLength) => (labelLength * 3) + MaxDigits + (4 * MaxSpaces * 3) + (2 * MaxEmphasis) + 16;

    /// <summary>Tries to read a placeholder at the start of <paramref name="text"/>.
    /// <c>isJson</c> says that the text is itself JSON, where a Markdown backslash is written twice.</summary>
    public static PlaceholderMatch Match(
        ReadOnlySpan<byte> text, IReadOnlyList<byte[]> labels, bool isJson, bool isFinal, out int length, out int label, out int number)
    {
        bool needsMore = false;
        for (int i = 0; i < labels.Count; i++)
        {
            PlaceholderReader reader = new(text, isJson ? 2 : 1);
            if (reader.Read(labels[i], out number))
            {
                (length, label) = (reader._at, i);
                return PlaceholderMatch.Yes;
            }

            needsMore |= reader._ranOut;
        }

        (length, label, number) = (0, -1, 0);
        return needsMore && !isFinal ? PlaceholderMatch.NeedsMore : PlaceholderMatch.No;
    }

    bool Read(ReadOnlySpan<byte> label, out int number)
    {
        number = 0;
        if (!Mark((byte)'[')) return false;
        Emphasis();
        Spaces();
        if (!Label(label)) return false;
        Separator();
        if (!Number(out number)) return false;
        Spaces();
        Emphasis();
        return Mark((byte)']');
    }

    bool Label(ReadOnlySpan<byte> label)
    {
        foreach (byte b in label)
        {
            if (b == '-')
            {
                if (!Hyphen()) return false;
                continue;
            }

            if (AtEnd() || Upper(_text[_at]) != Upper(b)) return false;
            _at++;
        }

        return true;
    }

    // Label and number cannot run into each other, so nothing between them is as clear as an underscore.
    void Separator()
    {
        Spaces();
        if (!Mark((byte)'_') && !One("\uFF3F"u8)) Hyphen();
        Spaces();
    }

    void Emphasis()
    {
        for (int i = 0; i < MaxEmphasis; i++)
        {
            if (!One("*"u8) && !One("`"u8)) return;
        }
    }

    bool Number(out int number)
    {
        number = 0;
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]) && _at - start < MaxDigits) number = (number * 10) + _text[_at++] - '0';
        if (_at == start) AtEnd();
        return _at > start && _text[start] != '0';
    }

    // One punctuation mark, with or without the backslash that Markdown puts before it.
    bool Mark(byte mark)
    {
        int skip = 0;
        while (skip < _backslashes && _at + skip < _text.Length && _text[_at + skip] == '\\') skip++;
        if (_at + skip == _text.Length)
        {
            _ranOut = true;
            return false;
        }

        if (skip < _backslashes) skip = 0;
        if (_text[_at + skip] != mark) return false;
        _at += skip + 1;
        return true;
    }

    bool Hyphen()
        => One("-"u8) || One("\u2010"u8) || One("\u2011"u8) || One("\u2012"u8) || One("\u2013"u8) || One("\u2014"u8) || One("\u2212"u8);

    void Spaces()
    {
        for (int i = 0; i < MaxSpaces; i++)
        {
            if (!One(" "u8) && !One("\u00A0"u8) && !One("\u202F"u8) && !One("\u2009"u8) && !One("\u200B"u8) && !One("\u2060"u8)) return;
        }
    }

    bool One(ReadOnlySpan<byte> character)
    {
        ReadOnlySpan<byte> rest = _text[_at..];
        if (rest.StartsWith(character))
        {
            _at += character.Length;
            return true;
        }

        if (rest.Length < character.Length && character.StartsWith(rest)) _ranOut = true;
        return false;
    }

    bool AtEnd()
    {
        if (_at < _text.Length) return false;
        _ranOut = true;
        return true;
    }

    static byte Upper(byte b) => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;
}
