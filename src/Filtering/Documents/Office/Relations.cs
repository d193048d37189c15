using System.Xml;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>The parts that one part of a package refers to, by the ids it uses for them.</summary>
static class Relations
{
    /// <summary>Names of entries by id; empty when the part refers to none.</summary>
    public static Dictionary<string, string> Read(ZipFile zip, string part, Reading reading)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        string relations = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        Dictionary<string, string> targets = new(StringComparer.Ordinal);
        if (!zip.Contains(relations)) return targets;
        using XmlReader xml = SafeXml.Open(zip.Unpack(relations));
        int steps = 0;
        while (xml.Next(reading, ref steps))
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" }) continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) targets[id] = Resolve(folder, target);
        }

        return targets;
    }

    /// <summary>The relation id on an element, whatever its prefix.</summary>
    public static string? IdOf(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        List<string> steps = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or "..")) steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
