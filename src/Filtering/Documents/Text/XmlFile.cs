using System.Text;
using System.Xml;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads XML of any kind: every text and attribute on a line of its own, with its name before it.</summary>
static class XmlFile
{
    public static void Read(string text, DocumentPlace place, Reading reading)
    {
        using XmlReader xml = SafeXml.Open(text);
        Read(xml, place, reading);
    }

    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        using XmlReader xml = SafeXml.Open(bytes);
        Read(xml, place, reading);
    }

    static void Read(XmlReader xml, DocumentPlace place, Reading reading)
    {
        StringBuilder text = new();
        string name = "";
        int steps = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
                Attributes(xml, text);
                xml.MoveToElement();
            }
            else if (xml.IsText() || xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
            {
                if (xml.NodeType != XmlNodeType.SignificantWhitespace) text.Append(name).Append(": ").Append(xml.Value.Trim()).Append('\n');
            }
        }

        reading.TextAgain(place, text.ToString(), PlaceKind.FormField);
    }

    static void Attributes(XmlReader xml, StringBuilder text)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns" && xml.Value.Length > 0) text.Append(xml.LocalName).Append(": ").Append(xml.Value).Append('\n');
        }
    }
}
