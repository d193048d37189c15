using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Reads the sheets of a workbook as tables of what the cells show; hidden rows, columns and sheets are as good as others.</summary>
sealed class Sheets
{
    const string Workbook = "xl/workbook.xml";

    readonly HashSet<string> _owned = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part was read here and need not be read as any other part.</summary>
    public bool Owns(string part) => _owned.Contains(part);

    public static Sheets Read(ZipFile zip, DocumentPlace place, Reading reading)
    {
        Sheets sheets = new();
        sheets._owned.Add(SharedStrings.Part);
        SharedStrings strings = SharedStrings.Read(zip, reading);
        CellFormats formats = CellFormats.Read(zip, reading);
        Dictionary<string, string> targets = Relations.Read(zip, Workbook, reading);
        using XmlReader xml = SafeXml.Open(zip.Unpack(Workbook));
        int steps = 0;
        int number = 0;
        bool is1904 = false;
        while (xml.Next(reading, ref steps))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") is1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            number++;
            if (Relations.IdOf(xml) is not { } id || !targets.TryGetValue(id, out string? part) || !zip.Contains(part) || !sheets._owned.Add(part)) continue;
            new SheetPart(strings, formats, is1904).Read(zip.Unpack(part), place.With(PlaceKind.Sheet, number), reading);
        }

        reading.Text(place.With(PlaceKind.Other), strings.Left);
        return sheets;
    }
}
