using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>All column rules on their way through one text: reads the lines once, and shows the rules those that may be a header.</summary>
/// <remarks>
/// A line of prose costs one pass for its end and its delimiters, however many rules there are. A rule in a table reads the cells
/// itself, a line at a time. Finds what each rule's <see cref="ColumnReader"/> finds by itself. Not thread-safe.
/// </remarks>
sealed class TableTrack(CompiledRule[] rules, HeaderIndex headers, OverlapResolver hits)
{
    readonly Column[] _columns = [.. rules.Select(rule => new Column(rule, hits)), new Column(null, hits)];
    readonly byte[] _line = new byte[TableHeader.MaxLength];
    int _lineLength;

    /// <summary>Bytes of the line's buffer that hold text of this line or one before it.</summary>
    int _written;
    int _inTable;
    long _read;

    /// <summary>How the last line was divided, which no rule has been told while <see cref="_isInStep"/>.</summary>
    (byte Delimiter, int Cells) _shape;
    bool _isInStep = true;

    /// <summary>Position before which no rule reports anything more.</summary>
    public long Decided { get; private set; }

    /// <summary>Reads what has been appended since the last call.</summary>
    public void Advance(TextView text, bool isFinal)
    {
        ReadOnlySpan<byte> view = text.Bytes;
        for (int at = (int)(_read - text.Dropped); at < view.Length;)
        {
            LineSigns line = LineKernel.Read(text.Padded, view.Length, at);
            bool isOpen = line.Length == LineSigns.Open;
            int end = isOpen ? view.Length : at + line.Length + 1;
            if (_inTable > 0) ReadCells(view[..end], text.Dropped, isFinal: false);
            if (isOpen) Collect(view[at..]);
            else EndLine(view.Slice(at, line.Length), line, text.Dropped + end);
            at = end;
        }

        (_read, Decided) = (text.Dropped + view.Length, text.Dropped + view.Length);
        if (_inTable == 0) return;
        if (isFinal) ReadCells(view, text.Dropped, isFinal);
        foreach (Column column in _columns)
            if (column.IsInTable) Decided = Math.Min(Decided, column.Decided);
    }

    public void Clear()
    {
        _line.AsSpan(0, _written).Clear();
        foreach (Column column in _columns) column.Clear();
        (_lineLength, _written, _inTable, _read, Decided) = (0, 0, 0, 0, 0);
        (_shape, _isInStep) = (default, true);
    }

    /// <summary>Keeps the line so far; of one that is too long to be a header, only that it is.</summary>
    void Collect(ReadOnlySpan<byte> part)
    {
        if (_lineLength + part.Length <= _line.Length)
        {
            part.CopyTo(_line.AsSpan(_lineLength));
            _written = Math.Max(_written, _lineLength + part.Length);
        }

        _lineLength = Math.Min(_lineLength + part.Length, _line.Length + 1);
    }

    /// <param name="rest">The line, or what came of it since <see cref="Collect"/>.</param>
    /// <param name="signs">What is known of <paramref name="rest"/>.</param>
    /// <param name="next">Position of the next line.</param>
    void EndLine(ReadOnlySpan<byte> rest, in LineSigns signs, long next)
    {
        bool isWhole = _lineLength == 0;
        if (!isWhole)
        {
            Collect(rest);
            rest = _line.AsSpan(0, Math.Min(_lineLength, _line.Length));
        }

        bool isLong = Math.Max(_lineLength, rest.Length) > _line.Length;
        _lineLength = 0;
        if (isLong && _inTable == 0) return;
        (byte Delimiter, int Cells) shape = isLong || rest.IsEmpty ? default : isWhole ? TableHeader.Shape(rest, signs) : TableHeader.Shape(rest);
        bool mayBe = shape.Delimiter != 0 ? TableHeader.MayBe(rest, shape.Delimiter) : TableHeader.MayBeList(rest) && headers.RulesOf(rest) != 0;
        ShowLine(mayBe ? rest : default, shape, isLong, next);
    }

    void ShowLine(ReadOnlySpan<byte> header, (byte Delimiter, int Cells) shape, bool isLong, long next)
    {
        bool wereOutside = _inTable == 0, wereInStep = wereOutside && _isInStep;
        if (wereInStep && header.IsEmpty)
        {
            // Line after line of prose tells the rules nothing; the last is told when a header follows.
            _shape = shape;
            return;
        }

        _inTable = 0;
        ulong wanted = headers.RulesOf(header);
        for (int i = 0; i < _columns.Length; i++)
        {
            bool isWanted = i >= 64 || (wanted >> i & 1) != 0;
            if (wereInStep) _columns[i].EndLine(default, _shape, isLong: false, next);
            _columns[i].EndLine(isWanted ? header : default, shape, isLong, next);
            if (_columns[i].IsInTable) _inTable++;
        }

        (_shape, _isInStep) = (shape, wereOutside && !isLong);
    }

    void ReadCells(ReadOnlySpan<byte> view, long origin, bool isFinal)
    {
        foreach (Column column in _columns)
            if (column.IsInTable) column.ReadCells(view, origin, isFinal);
    }

    /// <summary>One rule and its table, if it is in one. Without a rule: the columns of things.</summary>
    sealed class Column(CompiledRule? rule, OverlapResolver hits)
    {
        readonly ColumnReader _reader = rule is null
            ? new ColumnReader(ThingColumns.Wanted, ThingColumns.Unwanted, FieldForm.Digits)
            : ((ColumnDetector)rule.Detector).OpenColumns();
        readonly SequenceFindings _sink = new();

        /// <summary>True when the line that is being read is a row, also when the table ends with it.</summary>
        public bool IsInTable { get; private set; }

        /// <summary>Position up to which the rows have been decided.</summary>
        public long Decided { get; private set; }

        public void ReadCells(ReadOnlySpan<byte> view, long origin, bool isFinal)
        {
            _sink.Clear();
            Decided = origin + _reader.Read(view, (int)(Decided - origin), isFinal, _sink);
            foreach (SequenceFinding finding in _sink.Span)
                if (rule is null) hits.AddThing(origin + finding.Start, origin + finding.Start + finding.Length);
                else if (finding.Confidence >= rule.From) hits.Add(new Hit(origin + finding.Start, finding.Length, rule, finding.Confidence, finding.Facts, finding.Link));
        }

        /// <param name="header">The line when it may be a header, otherwise nothing.</param>
        /// <param name="shape">How the line is divided.</param>
        /// <param name="isLong">True when it is too long to be looked at.</param>
        /// <param name="next">Position of the next line.</param>
        public void EndLine(ReadOnlySpan<byte> header, (byte Delimiter, int Cells) shape, bool isLong, long next)
        {
            if (!IsInTable && !isLong) _reader.TryHeader(header, shape);
            IsInTable = _reader.IsInTable;
            Decided = next;
        }

        public void Clear()
        {
            _reader.Reset();
            (IsInTable, Decided) = (false, 0);
        }
    }
}
