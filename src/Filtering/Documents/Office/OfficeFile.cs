using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Reads a Word, Excel or PowerPoint file: every entry of the package, whether or not another part refers to it.</summary>
static class OfficeFile
{
    /// <summary>Shapes of letters; no text.</summary>
    static readonly string[] s_fonts = [".odttf", ".fntdata", ".ttf"];

    public static void Read(ZipFile zip, DocumentPlace place, Reading reading)
    {
        Sheets? sheets = zip.Contains("xl/workbook.xml") ? Sheets.Read(zip, place, reading) : null;
        SlideOrder slides = SlideOrder.Read(zip, reading);
        int media = 0;
        foreach (string name in zip.Names)
        {
            if (sheets?.Owns(name) == true) continue;
            Entry(zip, name, PlaceOf(name, slides, place, ref media), reading);
        }
    }

    static void Entry(ZipFile zip, string name, DocumentPlace place, Reading reading)
    {
        string extension = Path.GetExtension(name).ToLowerInvariant();
        if (s_fonts.Contains(extension)) return;
        if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase))
            reading.Unread(place, UnreadKind.File, UnreadReason.Macros);
        else if (IsList(name)) XmlFile.Read(zip.Unpack(name), place, reading);
        else if (extension is ".xml" or ".rels" or ".vml" or ".psmdcp") MarkupPart.Read(zip.Unpack(name), place, reading);
        else if (name.Contains("/printerSettings/", StringComparison.OrdinalIgnoreCase)) reading.Text(place, ByteRuns.Of(zip.Unpack(name)));
        else reading.Open(new FileContent(zip.Unpack(name)), place);
    }

    /// <summary>Properties and data, where each element is a text by itself; elsewhere elements are pieces of one.</summary>
    static bool IsList(string name)
        => name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) ? name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            : name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase) || name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase);

    static DocumentPlace PlaceOf(string name, SlideOrder slides, DocumentPlace place, ref int media)
    {
        if (slides.Of(name) is { } slide) return place.With(slide.IsNotes ? PlaceKind.SlideNotes : PlaceKind.Slide, slide.Number);
        string last = Path.GetFileName(name);
        if (name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase)) return place.With(PlaceKind.Properties);
        if (name.Contains("/media/", StringComparison.OrdinalIgnoreCase)) return place.With(PlaceKind.Image, ++media);
        if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)) return place.With(PlaceKind.Attachment, ++media);
        if (last.Equals("document.xml", StringComparison.OrdinalIgnoreCase)) return place;
        if (last.StartsWith("header", StringComparison.OrdinalIgnoreCase) || last.StartsWith("footer", StringComparison.OrdinalIgnoreCase)) return place.With(PlaceKind.Heading);
        if (name.Contains("comment", StringComparison.OrdinalIgnoreCase)) return place.With(PlaceKind.Comments);
        return place.With(last.EndsWith("notes.xml", StringComparison.OrdinalIgnoreCase) ? PlaceKind.Notes : PlaceKind.Other);
    }
}
