using System.IO.Compression;
using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Documents;

/// <summary>Opens files as the gateway does, and makes simple ones.</summary>
static class Opening
{
    public static DocumentText Open(byte[] bytes, string? name = null, string? type = null, DocumentLimits? limits = null, IImageText? images = null)
        => new DocumentReader(limits ?? new DocumentLimits(), images).Open(new FileContent(bytes, type, name), DocumentPlace.File);

    public static DocumentText Open(string text, string? name = null) => Open(Encoding.UTF8.GetBytes(text), name);

    /// <summary>All text, a part after the other.</summary>
    public static string AllText(this DocumentText document) => string.Join("\n", document.Parts.Select(static part => part.Text));

    /// <summary>Place of the first line that holds the value, for people.</summary>
    public static string PlaceOf(this DocumentText document, string value)
    {
        foreach (DocumentPart part in document.Parts)
        {
            int at = part.Text.IndexOf(value, StringComparison.Ordinal);
            if (at >= 0) return part.At(part.Text.AsSpan(0, at).Count('\n')).InDutch;
        }

        return "nergens";
    }

    public static string[] Codes(this DocumentText document) => [.. document.Unread.Select(static part => part.Code)];

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
