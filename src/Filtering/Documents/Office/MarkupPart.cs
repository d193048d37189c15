using System.Text;
using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Reads one XML part of an Office or OpenDocument file. Every text in it counts, whatever element it stands in.</summary>
sealed class MarkupPart
{
    /// <summary>Shorter numbers in attributes are measures.</summary>
    const int LongNumber = 8;

    readonly MarkupBlocks _blocks = new();
    readonly StringBuilder _fields = new();
    readonly StringBuilder _boxes = new();
    readonly Stack<int> _boxStarts = new();
    readonly StringBuilder _box = new();
    int _cells;
    int _apart;

    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        MarkupPart part = new();
        using XmlReader xml = SafeXml.Open(bytes);
        part.Run(xml, reading);
        foreach ((int index, string text) in part._blocks.Readings.Index())
        {
            if (index == 0) reading.Text(place, text, PlaceKind.Paragraph);
            else reading.TextAgain(place, text, PlaceKind.Paragraph);
        }

        reading.Text(place, part._boxes.ToString(), PlaceKind.Paragraph);
        reading.Text(place.With(PlaceKind.Fields), part._fields.ToString(), PlaceKind.FormField);
    }

    void Run(XmlReader xml, Reading reading)
    {
        int steps = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml.NodeType == XmlNodeType.Element) Open(xml);
            else if (xml.NodeType == XmlNodeType.EndElement) Close(xml.LocalName);
            else if (xml.IsText()) Append(xml.Value);
            else if (xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction) _fields.Append(xml.Value).Append('\n');
        }
    }

    void Open(XmlReader xml)
    {
        string name = xml.LocalName;
        bool isEmpty = xml.IsEmptyElement;
        Attributes(xml, name);
        xml.MoveToElement();
        switch (name)
        {
            case "tab": Append("\t"); break;
            case "br" or "cr" or "line-break" or "s": Append(" "); break;
            case "noBreakHyphen": Append("-"); break;
            default: break;
        }

        if (isEmpty) Empty(name);
        else if (MarkupNames.Boxes.Contains(name)) _boxStarts.Push(0);
        else if (MarkupNames.Cells.Contains(name)) _cells++;
        else if (MarkupNames.Apart.Contains(name)) _apart++;
        else if (MarkupNames.Insertions.Contains(name)) _blocks.Inserted++;
        else if (MarkupNames.Deletions.Contains(name)) _blocks.Deleted++;
    }

    void Empty(string name)
    {
        if (MarkupNames.Cells.Contains(name)) End('\t');
        else if (MarkupNames.Paragraphs.Contains(name)) End(_cells > 0 ? ' ' : '\n');
    }

    void Close(string name)
    {
        if (MarkupNames.Boxes.Contains(name) && _boxStarts.Count > 0)
        {
            _boxStarts.Pop();
            if (_boxStarts.Count == 0) Unbox();
        }
        else if (MarkupNames.Cells.Contains(name))
        {
            _cells--;
            End('\t');
        }
        else if (MarkupNames.Apart.Contains(name))
        {
            _apart--;
            _fields.Append('\n');
        }
        else if (MarkupNames.Insertions.Contains(name)) _blocks.Inserted--;
        else if (MarkupNames.Deletions.Contains(name)) _blocks.Deleted--;
        else if (MarkupNames.Rows.Contains(name)) End('\n');
        else if (MarkupNames.Paragraphs.Contains(name)) End(_cells > 0 ? ' ' : '\n');
    }

    void Append(string text)
    {
        if (_apart > 0) _fields.Append(text);
        else if (_boxStarts.Count > 0) _box.Append(text);
        else _blocks.Append(text);
    }

    void End(char sign)
    {
        if (_boxStarts.Count > 0) _box.Append(sign);
        else _blocks.Append(sign);
    }

    void Unbox()
    {
        _boxes.Append(_box).Append('\n');
        _box.Clear();
    }

    void Attributes(XmlReader xml, string element)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix == "xmlns" || xml.LocalName == "xmlns" || xml.Value.Length == 0) continue;
            if (IsWritten(element, xml.LocalName, xml.Value)) _fields.Append(xml.LocalName).Append(": ").Append(xml.Value).Append('\n');
        }
    }

    static bool IsWritten(string element, string name, string value)
    {
        if (MarkupNames.Written.Contains(name)) return true;
        if (name == "name") return MarkupNames.WrittenName.Contains(element);
        if (name == "val" && MarkupNames.WrittenValue.Contains(element)) return true;
        // A place that nobody writes in, as far as we know; but what looks like an address or a number is looked at all the same.
        return value.Contains('@', StringComparison.Ordinal) || (!IsIdentifier(element, name) && HasLongNumber(value));
    }

    static bool IsIdentifier(string element, string name)
        => MarkupNames.Identifiers.Contains(name) || (name == "val" && element.EndsWith("id", StringComparison.OrdinalIgnoreCase));

    static bool HasLongNumber(string value)
    {
        int digits = 0;
        foreach (char c in value)
        {
            if (char.IsAsciiDigit(c) && ++digits >= LongNumber) return true;
            if (char.IsAsciiLetter(c)) digits = 0;
        }

        return false;
    }
}
