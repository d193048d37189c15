using System.IO.Compression;
using Gegevenshuis.AiGateway.Filtering.Documents.Office;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Opens a zip file: an Office or OpenDocument file by its parts, any other entry by entry.</summary>
sealed class ZipFile
{
    /// <summary>Small things pack very well, so the ratio counts from here.</summary>
    const int RatioFrom = 1 << 20;

    readonly ReadOnlyMemory<byte> _bytes;
    readonly Reading _reading;
    readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    ZipFile(ReadOnlyMemory<byte> bytes, Reading reading, out string comment)
    {
        (_bytes, _reading) = (bytes, reading);
        foreach (ZipEntry entry in ZipDirectory.Read(bytes.Span, reading, out comment)) _entries.Add(entry.Name, entry);
    }

    public IEnumerable<string> Names => _entries.Values.Where(static entry => !entry.IsFolder).Select(static entry => entry.Name);

    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        ZipFile zip = new(bytes, reading, out string comment);
        reading.Text(place.With(PlaceKind.Properties), comment);
        reading.Text(place.With(PlaceKind.FileName), string.Join('\n', zip._entries.Keys));
        if (zip._entries.Values.Any(static entry => entry.IsEncrypted)) throw new UnreadException(UnreadReason.Encrypted);
        if (zip.Contains("[Content_Types].xml")) OfficeFile.Read(zip, place, reading);
        else if (zip.Contains("content.xml") && zip.Contains("META-INF/manifest.xml")) OpenDocumentFile.Read(zip, place, reading);
        else zip.Archive(place);
    }

    public bool Contains(string name) => _entries.ContainsKey(name);

    /// <summary>Unpacks one entry.</summary>
    /// <exception cref="UnreadException">It is larger than allowed or than it says, or not in a known form.</exception>
    public byte[] Unpack(string name)
    {
        ZipEntry entry = _entries[name];
        ReadOnlyMemory<byte> packed = _bytes[entry.Packed];
        if (entry.Method is not (0 or 8)) throw new UnreadException(UnreadReason.UnknownType);
        if (entry.Size > RatioFrom && entry.Size / Math.Max(1, packed.Length) > _reading.Limits.MaxRatio) throw new UnreadException(UnreadReason.TooLarge);
        _reading.Unpack(entry.Size);
        if (entry.Method == 0) return entry.Size == packed.Length ? packed.ToArray() : throw new UnreadException(UnreadReason.Broken);
        byte[] content = new byte[entry.Size];
        using DeflateStream inflate = new(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        int read = inflate.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        bool isWhole = read == content.Length && inflate.ReadByte() < 0;
        return isWhole ? content : throw new UnreadException(UnreadReason.Broken);
    }

    void Archive(DocumentPlace place)
    {
        int number = 0;
        foreach (string name in Names) _reading.Open(new FileContent(Unpack(name), null, name), place.With(PlaceKind.Attachment, ++number));
    }
}
