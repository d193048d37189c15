using System.Buffers;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Detection.Detectors;

/// <summary>Reads lines until one is a header with a wanted column, then cells until the table ends.</summary>
/// <remarks>
/// Remembers one line of at most <see cref="TableHeader.MaxLength"/> bytes and which columns are wanted, and no cells: a cell whose end
/// has not arrived is left undecided and read again. A table ends at an empty line or at a line without a delimiter, a list at a line that is no value.
/// </remarks>
sealed class ColumnReader(HeaderWords wanted, HeaderWords unwanted, FieldForm form) : SequenceReader
{
    /// <summary>Longest cell in bytes; a longer one is no value of one kind, and what is in it is found by other rules.</summary>
    public const int MaxCell = 160;

    const int Wait = -1;

    /// <summary>Bytes of the lines that divide a header from its rows.</summary>
    static readonly SearchValues<byte> s_ruler = SearchValues.Create(" \r-+=:"u8);

    readonly byte[] _line = new byte[TableHeader.MaxLength];
    TableHeader _header;
    (byte Delimiter, int Cells) _before;
    int _lineLength;

    /// <summary>Bytes of the line's buffer that hold text of this line or one before it.</summary>
    int _written;
    int _column;
    int _spaces;
    bool _isLong;
    bool _isQuoted;
    bool _isBetween;
    bool _isBlank = true;
    bool _isRuler = true;
    bool _isItem;

    public override void Reset()
    {
        _line.AsSpan(0, _written).Clear();
        _written = 0;
        StartLine();
        (_header, _before) = (default, default);
    }

    public override int Read(ReadOnlySpan<byte> view, int from, bool isFinal, SequenceFindings sink)
    {
        int at = from;
        while (at < view.Length)
        {
            int next = _header.Columns == 0 ? ReadLine(view, at) : ReadRow(view, at, isFinal, sink);
            if (next == Wait) return at;
            at = next;
        }

        return at;
    }

    /// <summary>Collects a line that may be a header.</summary>
    int ReadLine(ReadOnlySpan<byte> view, int at)
    {
        ReadOnlySpan<byte> part = view[at..];
        int end = part.IndexOf((byte)'\n');
        if (end >= 0) part = part[..end];
        _isLong |= _lineLength + part.Length > _line.Length;
        if (!_isLong)
        {
            part.CopyTo(_line.AsSpan(_lineLength));
            _lineLength += part.Length;
            _written = Math.Max(_written, _lineLength);
        }

        if (end < 0) return view.Length;
        if (!_isLong)
        {
            ReadOnlySpan<byte> line = _line.AsSpan(0, _lineLength);
            TryHeader(line, line.IsEmpty ? default : TableHeader.Shape(line));
        }

        StartLine();
        return at + end + 1;
    }

    /// <summary>True between a header and the end of its table.</summary>
    public bool IsInTable => _header.Columns > 0;

    /// <summary>True when a value can be told from a line of text.</summary>
    bool IsOfOneForm => form is FieldForm.Digits or FieldForm.Phone or FieldForm.Email;

    /// <summary>Starts a table when this whole line is a header with a wanted column. For lines outside a table.</summary>
    /// <param name="line">Without its line end; nothing when it is known to be no header.</param>
    /// <param name="shape">What <see cref="TableHeader.Shape(ReadOnlySpan{byte})"/> says of it; nothing when it is empty.</param>
    public void TryHeader(ReadOnlySpan<byte> line, (byte Delimiter, int Cells) shape)
    {
        if (!line.IsEmpty && (shape.Delimiter == 0 ? IsOfOneForm : shape != _before)) _header = TableHeader.Read(line, wanted, unwanted);
        _before = shape;
    }

    int ReadRow(ReadOnlySpan<byte> view, int at, bool isFinal, SequenceFindings sink)
    {
        if (_isBetween)
        {
            while (at < view.Length && view[at] is (byte)' ' or (byte)'\r') at++;
            if (at == view.Length) return at;
            if (view[at] == '\n') return EndRow(at);
            _isBetween = false;
            _column++;
        }

        return _isLong ? ReadLong(view, at) : ReadCell(view, at, isFinal, sink);
    }

    int ReadCell(ReadOnlySpan<byte> view, int at, bool isFinal, SequenceFindings sink)
    {
        ReadOnlySpan<byte> rest = view[at..];
        bool isQuoted = false, isFilled = false;
        for (int end = 0; end < rest.Length && end <= MaxCell; end++)
        {
            byte b = rest[end];
            if (b == '\n')
            {
                Finish(rest[..end], at, isLast: true, sink);
                return EndRow(at + end);
            }

            if (b == '"') isQuoted = !isQuoted && !isFilled;
            else if (!isQuoted && b == _header.Delimiter && (b != TableHeader.Gap || (isFilled && rest[end - 1] == ' ')))
            {
                Finish(rest[..end], at, isLast: false, sink);
                return EndCell(at + end);
            }

            isFilled |= b != ' ';
        }

        if (rest.Length <= MaxCell)
        {
            if (!isFinal) return Wait;
            Finish(rest, at, isLast: true, sink);
            return view.Length;
        }

        (_isLong, _isQuoted, _isBlank, _isRuler) = (true, isQuoted, false, false);
        _spaces = rest[MaxCell] == ' ' ? 1 : 0;
        return at + MaxCell + 1;
    }

    /// <summary>Over the rest of a cell that is too long, a byte at a time, so that nothing has to be read again.</summary>
    int ReadLong(ReadOnlySpan<byte> view, int at)
    {
        for (; at < view.Length; at++)
        {
            byte b = view[at];
            if (b == '\n') return EndRow(at);
            if (b == '"') _isQuoted = false;
            _spaces = b == ' ' ? _spaces + 1 : 0;
            if (_isQuoted || b != _header.Delimiter || (b == TableHeader.Gap && _spaces < 2)) continue;
            _isLong = false;
            return EndCell(at);
        }

        return at;
    }

    /// <summary>In the last column the line end closes a cell; elsewhere it means that the line was no row.</summary>
    void Finish(ReadOnlySpan<byte> cell, int at, bool isLast, SequenceFindings sink)
    {
        _isBlank &= !cell.ContainsAnyExcept(" \r"u8);
        _isRuler &= !cell.ContainsAnyExcept(s_ruler);
        bool isWanted = _column < TableHeader.MaxColumns && (_header.Wanted >> _column & 1) != 0;
        if (!isWanted || (isLast && _column != _header.Columns - 1)) return;
        (int start, int length) = FieldValue.Trim(cell);
        if (_header.Delimiter == TableHeader.List && !(_isItem = FieldValue.IsListItem(cell.Slice(start, length)))) return;
        if (FieldValue.IsFilled(cell.Slice(start, length), form)) sink.Add(at + start, length, Confidence.Certain, facts: FindingFacts.Label);
    }

    int EndCell(int at)
    {
        if (_header.Delimiter == TableHeader.Gap) _isBetween = true;
        else _column++;
        return at + 1;
    }

    int EndRow(int at)
    {
        bool ends = _header.Delimiter == TableHeader.List ? !_isItem : _column == 0 && (_isBlank || !_isRuler);
        if (ends) _header = default;
        StartLine();
        return at + 1;
    }

    void StartLine()
    {
        (_lineLength, _column, _spaces) = (0, 0, 0);
        (_isLong, _isQuoted, _isBetween) = (false, false, false);
        (_isBlank, _isRuler, _isItem) = (true, true, false);
    }
}
