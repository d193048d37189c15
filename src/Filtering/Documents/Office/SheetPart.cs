using System.Globalization;
using System.Text;
using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Reads one sheet: a line per row, a tab per column, each number as its format shows it. Formulas and all else go apart.</summary>
sealed class SheetPart(SharedStrings strings, CellFormats formats, bool is1904)
{
    /// <summary>Empty columns that are kept, so that cells stay under their headings.</summary>
    const int MaxGap = 64;

    readonly StringBuilder _table = new();
    readonly List<int> _rows = [];
    readonly StringBuilder _apart = new();
    readonly StringBuilder _text = new();
    int _row;
    int _column;
    int _lastColumn;
    string? _type;
    int _style;

    public void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        using XmlReader xml = SafeXml.Open(bytes);
        int steps = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml.NodeType == XmlNodeType.Element) Open(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) Close(xml.LocalName);
            else if (xml.IsText()) _text.Append(xml.Value);
        }

        reading.Text(place, _table.ToString(), PlaceKind.Row, _rows);
        reading.Text(place.With(PlaceKind.Fields), _apart.ToString(), PlaceKind.FormField);
    }

    void Open(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                _row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out int row) ? row : _row + 1;
                _lastColumn = 0;
                if (xml.IsEmptyElement) break;
                _rows.Add(_row);
                break;
            case "c":
                _column = ColumnOf(xml.GetAttribute("r")) ?? _lastColumn + 1;
                _type = xml.GetAttribute("t");
                _style = int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out int style) ? style : 0;
                _text.Clear();
                break;
            case "v" or "f":
                _text.Clear();
                break;
            case "dataValidation" or "hyperlink" or "cfRule" or "filter" or "customFilter" or "protectedRange" or "scenario" or "inputCells":
                Attributes(xml);
                break;
        }
    }

    void Close(string name)
    {
        switch (name)
        {
            case "v": Cell(Shown()); break;
            case "is": Cell(_text.ToString()); break;
            case "row": EndRow(); break;
            case "c" or "t" or "r" or "rPh" or "sheetData": return;
            default: Apart(); break;
        }

        _text.Clear();
    }

    void EndRow() => _table.Append('\n');

    /// <summary>The value as its cell shows it.</summary>
    string Shown()
    {
        string value = _text.ToString();
        if (_type == "s") return strings.Show(value);
        return _type is null or "n" ? formats.Show(value, _style, is1904) : value;
    }

    void Cell(string shown)
    {
        int gap = _column - _lastColumn;
        for (int i = _lastColumn == 0 ? 1 : 0; i < Math.Clamp(gap, 1, MaxGap); i++) _table.Append('\t');
        _lastColumn = _column;
        foreach (char c in shown) _table.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
    }

    void Apart()
    {
        if (_text.Length > 0) _apart.Append(_text).Append('\n');
    }

    void Attributes(XmlReader xml)
    {
        while (xml.MoveToNextAttribute()) _apart.Append(xml.LocalName).Append(": ").Append(xml.Value).Append('\n');
        xml.MoveToElement();
    }

    /// <summary>"BC12" is column 55.</summary>
    static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        int column = 0;
        foreach (char c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A') + 1;
            if (column > 20_000) return null;
        }

        return column == 0 ? null : column;
    }
}
