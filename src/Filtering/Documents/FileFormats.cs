using Gegevenshuis.AiGateway.Filtering.Documents.Outlook;
using Gegevenshuis.AiGateway.Filtering.Documents.Pdf;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The catalogue of formats: which reader opens which kind of content.</summary>
static class FileFormats
{
    /// <exception cref="UnreadException">The file cannot be read in full.</exception>
    public static void Read(in FileContent file, DocumentPlace place, Reading reading)
    {
        if (file.Bytes.IsEmpty) return;
        FileKind kind = FileSignature.KindOf(file.Bytes.Span);
        if (kind == FileKind.Unknown) throw new UnreadException(UnreadReason.UnknownType);
        if (FileSignature.IsAmbiguous(file.Bytes.Span, kind)) throw new UnreadException(UnreadReason.Ambiguous);
        if (!DeclaredKind.Fits(file, kind)) throw new UnreadException(UnreadReason.TypeMismatch);
        switch (kind)
        {
            case FileKind.Text: TextFile.Read(file, place, reading); break;
            case FileKind.Pdf: PdfFile.Read(file.Bytes, place, reading); break;
            case FileKind.Zip: ZipFile.Read(file.Bytes, place, reading); break;
            case FileKind.RichText: RichTextFile.Read(file, place, reading); break;
            case FileKind.Compound: OutlookMessage.Read(file.Bytes, place, reading); break;
            case FileKind.Gzip: GzipFile.Read(file, place, reading); break;
            case FileKind.Image: reading.Image(file.Bytes, place); break;
            case FileKind.Audio: reading.Unread(place, UnreadKind.Audio, UnreadReason.UnknownType); break;
            default: throw new UnreadException(UnreadReason.UnknownType);
        }
    }
}
