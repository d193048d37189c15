namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Follows labels, keys and column headers through the text: <c>Naam:</c>, <c>"achternaam":</c>, <c>voornaam;achternaam</c>.</summary>
/// <remarks>Looks back only, so a token's role depends on the text before it and nothing else.</remarks>
sealed class FieldContext
{
    const int MaxColumns = 32;
    const int MaxWordsAfterLabel = 5;
    const int MaxValueTokens = 12;
    const uint Labels = 1u << (int)WordKind.NameLabel | 1u << (int)WordKind.PersonLabel | 1u << (int)WordKind.OtherLabel | 1u << (int)WordKind.HeaderLabel;

    readonly FieldRole[] _columns = new FieldRole[MaxColumns];
    readonly FieldRole[] _header = new FieldRole[MaxColumns];
    FieldRole _pending, _active;
    int _pendingAge, _activeAge, _column, _headerColumns, _lineWords, _cellWords, _longestCell;
    uint _delimiter, _headerDelimiter;
    bool _isQuoted, _hasName, _hasLabel, _headerHasName, _isGreeting;

    public void Reset()
    {
        _pending = _active = FieldRole.None;
        _headerDelimiter = 0;
        _headerColumns = 0;
        StartLine();
    }

    /// <summary>Takes the next token and gives it its role.</summary>
    public void Advance(ref NameToken token)
    {
        if (token.Gap >= TokenGap.Line) EndLine(token.Gap == TokenGap.Paragraph);
        else if (token.Gap == TokenGap.Wide) NextCell(' ');

        if (token.IsMark)
        {
            TakeMark(token.Word);
            token.Role = _active != FieldRole.None ? _active : ColumnRole();
        }
        else TakeWord(ref token);
    }

    void TakeWord(ref NameToken token)
    {
        _lineWords++;
        _longestCell = Math.Max(_longestCell, ++_cellWords);
        FieldRole label = RoleOf(token);
        if (_lineWords == 1) _isGreeting = token.Attributes.Kind == WordKind.Salutation;
        if (_lineWords == 1 && IsMailHeader(token.Word)) (_pending, _pendingAge) = (FieldRole.Person, MaxWordsAfterLabel);
        else if (label != FieldRole.None)
        {
            // "Naam organisatie" and "straat_naam" name something else than a person.
            bool isOther = label == FieldRole.Other || (_pending == FieldRole.Other && _pendingAge <= 2);
            _pending = isOther ? FieldRole.Other : label;
            _pendingAge = 0;
            if (_column < MaxColumns) _columns[_column] = _pending;
            _hasLabel = true;
            _hasName |= _pending != FieldRole.Other;
        }
        else if (_pending != FieldRole.None && ++_pendingAge > MaxWordsAfterLabel) _pending = FieldRole.None;

        token.Role = _active != FieldRole.None ? _active : ColumnRole();
        if (_active != FieldRole.None && ++_activeAge > MaxValueTokens) _active = FieldRole.None;
    }

    void TakeMark(uint mark)
    {
        switch (mark)
        {
            case ':' or '=' when _pending != FieldRole.None:
                Activate(_pending);
                break;
            case '"':
                if (_delimiter != 0 || _headerDelimiter != 0) _isQuoted = !_isQuoted;
                if (_activeAge > 0) _active = FieldRole.None;
                break;
            case ',':
                if (_active is FieldRole.Name or FieldRole.Person && _activeAge > 0) _active++;
                else if (_active == FieldRole.Other) _active = FieldRole.None;
                NextCell(mark);
                break;
            case ';' or '\t' or '|':
                if (_pending != FieldRole.None && _active == FieldRole.None && mark != ';') Activate(_pending);
                else _active = FieldRole.None;
                NextCell(mark);
                break;
            case '<' or '{' or '}' or '(':
                _active = FieldRole.None;
                break;
            case '>' when _pending != FieldRole.None:
                Activate(_pending);
                break;
            case '.' or '?' or '!':
                _pending = FieldRole.None;
                if (_activeAge > 2) _active = FieldRole.None;
                break;
        }
    }

    void Activate(FieldRole role)
    {
        (_active, _activeAge, _pending) = (role, 0, FieldRole.None);
    }

    void NextCell(uint mark)
    {
        if (_isQuoted && mark is ',' or ';') return;
        if (_delimiter == 0 && _lineWords > 0) _delimiter = _headerDelimiter != 0 && mark != _headerDelimiter ? 0 : mark;
        if (mark != _delimiter && !(mark == _headerDelimiter && _lineWords == 0)) return;
        _column++;
        _cellWords = 0;
        if (mark == ' ') _pending = FieldRole.None;
    }

    FieldRole ColumnRole()
    {
        if (_headerDelimiter == 0 || _column >= _headerColumns) return FieldRole.None;
        return _header[_column] switch
        {
            FieldRole.Name => FieldRole.NameColumn,
            FieldRole.Person => FieldRole.PersonColumn,
            FieldRole.Other => FieldRole.OtherColumn,
            _ => _headerHasName ? FieldRole.OtherColumn : FieldRole.None,
        };
    }

    void EndLine(bool isParagraph)
    {
        // A row of the table may hold a word that is a label elsewhere; the first header stays.
        bool isRow = _delimiter == _headerDelimiter && _column + 1 == _headerColumns;
        bool isHeader = !isRow && _hasLabel && _column >= 1 && _longestCell <= 4 && _delimiter != 0;
        if (isHeader)
        {
            _headerColumns = Math.Min(_column + 1, MaxColumns);
            _headerDelimiter = _delimiter;
            _headerHasName = _hasName;
            Array.Copy(_columns, _header, MaxColumns);
        }
        else if (isParagraph || (_delimiter != _headerDelimiter && _lineWords > 0)) _headerDelimiter = 0;

        // A label alone on its line says what the next line is; a label with its value on this line does not, nor does "Beste inwoner,".
        bool isAlone = !_isGreeting && _lineWords <= 4 && (_activeAge == 0 || _pending != FieldRole.None) && !isHeader;
        FieldRole label = _active != FieldRole.None && _activeAge == 0 ? _active : _pending;
        _active = !isAlone ? FieldRole.None : label switch
        {
            FieldRole.Name => FieldRole.NameBelow,
            FieldRole.Person => FieldRole.PersonBelow,
            _ => FieldRole.None,
        };
        _activeAge = 0;
        StartLine();
    }

    void StartLine()
    {
        Array.Clear(_columns);
        _pending = FieldRole.None;
        _pendingAge = _column = _lineWords = _cellWords = _longestCell = 0;
        _delimiter = 0;
        _isQuoted = _hasName = _hasLabel = _isGreeting = false;
    }

    /// <summary>"Van:" and "Aan:" at the start of a line, as in a mail that was forwarded; elsewhere they are ordinary words.</summary>
    static bool IsMailHeader(uint word) => word == s_from || word == s_to;

    static readonly uint s_from = WordHash.Of("van"), s_to = WordHash.Of("aan");

    FieldRole RoleOf(in NameToken token) => !token.Attributes.Kind.IsOneOf(Labels) ? FieldRole.None : token.Attributes.Kind switch
    {
        WordKind.NameLabel => FieldRole.Name,
        WordKind.PersonLabel => FieldRole.Person,
        WordKind.OtherLabel => FieldRole.Other,
        WordKind.HeaderLabel when _lineWords == 1 => FieldRole.Person,
        _ => FieldRole.None,
    };
}
