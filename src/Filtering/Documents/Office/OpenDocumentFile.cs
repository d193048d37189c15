namespace Gegevenshuis.AiGateway.Filtering.Documents.Office;

/// <summary>Reads an OpenDocument file (odt, ods, odp): every entry of the package.</summary>
static class OpenDocumentFile
{
    public static void Read(ZipFile zip, DocumentPlace place, Reading reading)
    {
        if (System.Text.Encoding.UTF8.GetString(zip.Unpack("META-INF/manifest.xml")).Contains("encryption-data", StringComparison.Ordinal)) throw new UnreadException(UnreadReason.Encrypted);
        int media = 0;
        foreach (string name in zip.Names)
        {
            if (name is "mimetype") continue;
            if (name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase))
                reading.Unread(place, UnreadKind.File, UnreadReason.Macros);
            else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase))
                MarkupPart.Read(zip.Unpack(name), PlaceOf(name, place), reading);
            else reading.Open(new FileContent(zip.Unpack(name)), place.With(PlaceKind.Image, ++media));
        }
    }

    static DocumentPlace PlaceOf(string name, DocumentPlace place) => name switch
    {
        "content.xml" => place,
        "meta.xml" => place.With(PlaceKind.Properties),
        "styles.xml" => place.With(PlaceKind.Heading),
        _ => place.With(PlaceKind.Other),
    };
}
