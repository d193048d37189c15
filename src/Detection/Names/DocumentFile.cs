using System.Collections.Frozen;

namespace Gegevenshuis.AiGateway.Detection.Names;

/// <summary>Which words at the end of a file name say that it is a document, a scan or a recording: the files that are called after people.</summary>
static class DocumentFile
{
    static readonly FrozenSet<uint> s_extensions = new[]
    {
        "pdf", "doc", "docx", "dotx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "msg", "eml", "vcf", "ics", "jpg", "jpeg", "png", "tif", "tiff", "heic", "zip", "mp3", "mp4", "m4a", "wav",
    }.Select(WordHash.Of).ToFrozenSet();

    public static bool IsExtension(in NameToken token) => token.IsWordOrCode && token.Gap == TokenGap.None && s_extensions.Contains(token.Word);
}
