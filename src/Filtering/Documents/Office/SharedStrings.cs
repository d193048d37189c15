using System.Globalization;
using System.Text;
using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>The texts of a workbook that cells refer to by number.</summary>
sealed class SharedStrings
{
    public const string Part = "xl/sharedStrings.xml";

    readonly List<string> _texts = [];
    readonly HashSet<int> _shown = [];

    /// <summary>Texts that no cell shows, a line each: left behind when cells were emptied.</summary>
    public string Left => string.Join('\n', _texts.Where((_, index) => !_shown.Contains(index)));

    public static SharedStrings Read(ZipFile zip, Reading reading)
    {
        SharedStrings strings = new();
        if (!zip.Contains(Part)) return strings;
        using XmlReader xml = SafeXml.Open(zip.Unpack(Part));
        StringBuilder text = new();
        int steps = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml.LocalName == "si" && (xml.NodeType == XmlNodeType.EndElement || xml is { NodeType: XmlNodeType.Element, IsEmptyElement: true }))
            {
                strings._texts.Add(text.ToString());
                text.Clear();
            }
            else if (xml.IsText())
            {
                text.Append(xml.Value);
            }
        }

        return strings;
    }

    /// <summary>The text with this number, or the number itself when there is none.</summary>
    public string Show(string number)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out int index) || index < 0 || index >= _texts.Count) return number;
        _shown.Add(index);
        return _texts[index];
    }
}
