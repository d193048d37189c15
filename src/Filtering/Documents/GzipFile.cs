using System.IO.Compression;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Opens a gzip file: one file, packed.</summary>
static class GzipFile
{
    public static void Read(in FileContent file, DocumentPlace place, Reading reading)
    {
        using GZipStream inflate = new(new MemoryStream(file.Bytes.ToArray(), writable: false), CompressionMode.Decompress);
        using MemoryStream content = new();
        byte[] buffer = new byte[64 * 1024];
        while (inflate.Read(buffer) is > 0 and int count)
        {
            reading.Unpack(count);
            if (content.Length + count > Math.Max(1 << 20, (long)file.Bytes.Length * reading.Limits.MaxRatio)) throw new UnreadException(UnreadReason.TooLarge);
            content.Write(buffer, 0, count);
        }

        // The name and the comment that a gzip file may hold stand in its head.
        reading.Text(place.With(PlaceKind.Properties), ByteRuns.Of(file.Bytes.Span[..Math.Min(file.Bytes.Length, 512)]));
        reading.Open(new FileContent(content.ToArray()), place.With(PlaceKind.Attachment, 1));
    }
}
