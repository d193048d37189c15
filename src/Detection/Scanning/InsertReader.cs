using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Reads one INSERT statement a byte at a time: the names of its columns, VALUES, and the values of every row.</summary>
/// <remarks>Remembers the names, at most <see cref="MaxNames"/> bytes, and no values. Whatever is no such statement ends it.</remarks>
sealed class InsertReader
{
    /// <summary>Bytes before a bracket in which INTO and the name of a table stand.</summary>
    public const int LookBack = 96;

    const int MaxNames = 1_000;

    enum Place : byte { Outside, Names, BeforeValues, BetweenRows, BeforeValue, Value, Quoted, BehindQuote }

    readonly byte[] _names = new byte[MaxNames];
    int _length;
    int _depth;
    byte _quote;
    Place _place;

    public bool IsOutside => _place == Place.Outside;

    /// <summary>True while a value is being read that may still count.</summary>
    public bool IsInValue => _place is Place.Value or Place.Quoted or Place.BehindQuote && Column < TableHeader.MaxColumns && !_isLong;

    /// <summary>True once, when the list of columns has just ended.</summary>
    public bool HasNames { get; private set; }

    public int Column { get; private set; }

    /// <summary>Position of the first byte of the value that is being read, or of the one that was told last.</summary>
    public long ValueStart { get; private set; }

    /// <summary>Column of the value told last, and its length in bytes.</summary>
    public int ValueColumn { get; private set; }

    public int ValueLength { get; private set; }

    bool _isLong;

    /// <summary>True when a bracket behind this text opens the columns of an INSERT.</summary>
    public static bool IsOpenedBy(ReadOnlySpan<byte> before)
    {
        if (before.Length > LookBack) before = before[^LookBack..];
        before = before.TrimEnd(" \n\r\t"u8);
        int end = before.Length;
        while (end > 0 && IsName(before[end - 1])) end--;
        if (end == before.Length) return false;
        ReadOnlySpan<byte> words = before[..end].TrimEnd(" \n\r\t"u8);
        return words.Length < end && words.Length >= 5 && IsInto(words[^4..]) && words[^5] <= ' ';
    }

    public void Open() => (_place, _length, _depth) = (Place.Names, 0, 0);

    public void Clear()
    {
        _names.AsSpan().Clear();
        (_place, _length, Column, ValueStart, HasNames) = (Place.Outside, 0, 0, 0, false);
    }

    /// <summary>The names with commas between them; to be taken when <see cref="HasNames"/> says so.</summary>
    public ReadOnlySpan<byte> TakeNames()
    {
        HasNames = false;
        return _names.AsSpan(0, _length);
    }

    /// <summary>Reads a byte. True when a value ended just before it.</summary>
    public bool Next(byte b, long position)
    {
        switch (_place)
        {
            case Place.Names: ReadName(b); return false;
            case Place.BeforeValues: ReadWord(b); return false;
            case Place.BetweenRows: ReadBetween(b); return false;
            case Place.Quoted: ReadQuoted(b, position); return false;
            case Place.BeforeValue: return !IsSpace(b) && Begin(b, position);
            case Place.BehindQuote when b == _quote:
                _place = Place.Quoted;
                return false;
            default: return ReadPlain(b, position);
        }
    }

    void ReadName(byte b)
    {
        if (b == ')')
        {
            (_place, _depth, HasNames) = (Place.BeforeValues, 0, true);
            return;
        }

        if (IsSpace(b) || b is (byte)'"' or (byte)'`' or (byte)'[' or (byte)']') return;
        if (_length == MaxNames || (b != ',' && !IsName(b))) _place = Place.Outside;
        else _names[_length++] = b;
    }

    /// <summary>The word VALUES; <see cref="_depth"/> counts its letters.</summary>
    void ReadWord(byte b)
    {
        ReadOnlySpan<byte> word = "values"u8;
        if (_depth == 0 && IsSpace(b)) return;
        if (_depth < word.Length && Ascii.ToLower(b) == word[_depth]) _depth++;
        else if (_depth == word.Length && b == '(') BeginRow();
        else if (_depth < word.Length || !IsSpace(b)) _place = Place.Outside;
    }

    void ReadBetween(byte b)
    {
        if (b == '(') BeginRow();
        else if (!IsSpace(b) && b != ',') _place = Place.Outside;
    }

    void BeginRow() => (_place, Column, _depth, _isLong) = (Place.BeforeValue, 0, 0, false);

    bool Begin(byte b, long position)
    {
        (ValueStart, _isLong, _depth) = (position, false, 0);
        _place = Place.Value;
        return ReadPlain(b, position);
    }

    void ReadQuoted(byte b, long position)
    {
        _isLong |= position - ValueStart > ColumnMax;
        if (b == _quote) _place = Place.BehindQuote;
    }

    /// <summary>Outside quotes: a comma or the closing bracket ends the value.</summary>
    bool ReadPlain(byte b, long position)
    {
        _place = Place.Value;
        _isLong |= position - ValueStart > ColumnMax;
        if (b is (byte)'\'' or (byte)'"') (_place, _quote) = (Place.Quoted, b);
        else if (b == '(') _depth++;
        else if (b == ')' && _depth > 0) _depth--;
        else if (b is (byte)',' or (byte)')' && _depth == 0) return End(b, position);
        return false;
    }

    bool End(byte b, long position)
    {
        bool counts = position > ValueStart && !_isLong && Column < TableHeader.MaxColumns;
        (ValueColumn, ValueLength) = (Column, (int)Math.Min(position - ValueStart, int.MaxValue));
        Column++;
        _place = b == ')' ? Place.BetweenRows : Place.BeforeValue;
        return counts;
    }

    /// <summary>As long as a cell may be, with its quotes.</summary>
    static int ColumnMax => Detectors.ColumnReader.MaxCell + 4;

    static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    static bool IsName(byte b) => Ascii.IsWord(b) || b is (byte)'_' or (byte)'.' or (byte)'"' or (byte)'`' or (byte)'[' or (byte)']' or (byte)'#' or (byte)'@' or (byte)'$';

    static bool IsInto(ReadOnlySpan<byte> word)
        => Ascii.ToLower(word[0]) == 'i' && Ascii.ToLower(word[1]) == 'n' && Ascii.ToLower(word[2]) == 't' && Ascii.ToLower(word[3]) == 'o';
}
