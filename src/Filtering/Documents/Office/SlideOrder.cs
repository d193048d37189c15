using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Which part is which slide: the parts' own numbers need not be those on the screen.</summary>
sealed class SlideOrder
{
    const string Presentation = "ppt/presentation.xml";

    readonly Dictionary<string, (bool IsNotes, int Number)> _parts = new(StringComparer.OrdinalIgnoreCase);

    public static SlideOrder Read(ZipFile zip, Reading reading)
    {
        SlideOrder order = new();
        if (!zip.Contains(Presentation)) return order;
        Dictionary<string, string> targets = Relations.Read(zip, Presentation, reading);
        using XmlReader xml = SafeXml.Open(zip.Unpack(Presentation));
        int steps = 0;
        int number = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "sldId" }) continue;
            number++;
            if (Relations.IdOf(xml) is { } id && targets.TryGetValue(id, out string? slide)) order.Add(zip, slide, number, reading);
        }

        return order;
    }

    public (bool IsNotes, int Number)? Of(string part) => _parts.TryGetValue(part, out (bool, int) found) ? found : null;

    void Add(ZipFile zip, string slide, int number, Reading reading)
    {
        _parts[slide] = (false, number);
        foreach (string target in Relations.Read(zip, slide, reading).Values)
        {
            if (target.Contains("/notesSlides/", StringComparison.OrdinalIgnoreCase)) _parts[target] = (true, number);
        }
    }
}
