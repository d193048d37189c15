namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The kind of content that a name or a declared type promises.</summary>
static class DeclaredKind
{
    static readonly Dictionary<string, FileKind> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = FileKind.Text,
        [".md"] = FileKind.Text,
        [".csv"] = FileKind.Text,
        [".tsv"] = FileKind.Text,
        [".json"] = FileKind.Text,
        [".jsonl"] = FileKind.Text,
        [".ndjson"] = FileKind.Text,
        [".html"] = FileKind.Text,
        [".htm"] = FileKind.Text,
        [".xml"] = FileKind.Text,
        [".xhtml"] = FileKind.Text,
        [".svg"] = FileKind.Text,
        [".eml"] = FileKind.Text,
        [".yaml"] = FileKind.Text,
        [".yml"] = FileKind.Text,
        [".log"] = FileKind.Text,
        [".ics"] = FileKind.Text,
        [".vcf"] = FileKind.Text,
        [".srt"] = FileKind.Text,
        [".vtt"] = FileKind.Text,
        [".rtf"] = FileKind.RichText,
        [".pdf"] = FileKind.Pdf,
        [".zip"] = FileKind.Zip,
        [".docx"] = FileKind.Zip,
        [".docm"] = FileKind.Zip,
        [".dotx"] = FileKind.Zip,
        [".xlsx"] = FileKind.Zip,
        [".xlsm"] = FileKind.Zip,
        [".xltx"] = FileKind.Zip,
        [".pptx"] = FileKind.Zip,
        [".pptm"] = FileKind.Zip,
        [".ppsx"] = FileKind.Zip,
        [".odt"] = FileKind.Zip,
        [".ods"] = FileKind.Zip,
        [".odp"] = FileKind.Zip,
        [".epub"] = FileKind.Zip,
        [".msg"] = FileKind.Compound,
        [".xls"] = FileKind.Compound,
        [".ppt"] = FileKind.Compound,
        [".gz"] = FileKind.Gzip,
        [".tgz"] = FileKind.Gzip,
        [".png"] = FileKind.Image,
        [".jpg"] = FileKind.Image,
        [".jpeg"] = FileKind.Image,
        [".gif"] = FileKind.Image,
        [".tif"] = FileKind.Image,
        [".tiff"] = FileKind.Image,
        [".bmp"] = FileKind.Image,
        [".webp"] = FileKind.Image,
        [".mp3"] = FileKind.Audio,
        [".wav"] = FileKind.Audio,
        [".ogg"] = FileKind.Audio,
        [".flac"] = FileKind.Audio,
        [".m4a"] = FileKind.Audio,
        [".mp4"] = FileKind.Audio,
        [".webm"] = FileKind.Audio,
        [".mpga"] = FileKind.Audio,
        [".mpeg"] = FileKind.Audio,
    };

    static readonly Dictionary<string, FileKind> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = FileKind.Text,
        ["application/jsonl"] = FileKind.Text,
        ["application/x-ndjson"] = FileKind.Text,
        ["application/xml"] = FileKind.Text,
        ["application/xhtml+xml"] = FileKind.Text,
        ["image/svg+xml"] = FileKind.Text,
        ["message/rfc822"] = FileKind.Text,
        ["application/rtf"] = FileKind.RichText,
        ["text/rtf"] = FileKind.RichText,
        ["application/pdf"] = FileKind.Pdf,
        ["application/zip"] = FileKind.Zip,
        ["application/x-zip-compressed"] = FileKind.Zip,
        ["application/gzip"] = FileKind.Gzip,
        ["application/vnd.ms-outlook"] = FileKind.Compound,
    };

    /// <summary>Word made both kinds of file under these names.</summary>
    static readonly string[] s_open = [".doc", ".dot"];

    /// <summary>What the declared type and the name promise; <see cref="FileKind.Unknown"/> where they promise nothing.</summary>
    public static (FileKind Type, FileKind Name) Of(in FileContent file) => (OfType(file.MediaType), OfName(file.Name));

    /// <summary>Neither the declared type nor the name promises another kind.</summary>
    public static bool Fits(in FileContent file, FileKind kind)
    {
        (FileKind type, FileKind name) = Of(file);
        return (type == FileKind.Unknown || type == kind) && (name == FileKind.Unknown || name == kind);
    }

    /// <summary>The extension of the file in lower case, or what the declared type would have had; empty when neither says.</summary>
    public static string Extension(in FileContent file) => file.Name is null ? "" : System.IO.Path.GetExtension(file.Name).ToLowerInvariant();

    static FileKind OfType(string? type)
    {
        if (type is null) return FileKind.Unknown;
        int end = type.IndexOf(';', StringComparison.Ordinal);
        string bare = (end < 0 ? type : type[..end]).Trim();
        if (s_types.TryGetValue(bare, out FileKind kind)) return kind;
        if (bare.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) return FileKind.Text;
        if (bare.StartsWith("image/", StringComparison.OrdinalIgnoreCase)) return FileKind.Image;
        if (bare.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("video/", StringComparison.OrdinalIgnoreCase)) return FileKind.Audio;
        bool isOffice = bare.StartsWith("application/vnd.openxmlformats-", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("application/vnd.oasis.opendocument.", StringComparison.OrdinalIgnoreCase);
        return isOffice ? FileKind.Zip : FileKind.Unknown;
    }

    static FileKind OfName(string? name)
    {
        if (name is null) return FileKind.Unknown;
        string extension = System.IO.Path.GetExtension(name);
        return s_open.Contains(extension) ? FileKind.Unknown : s_extensions.GetValueOrDefault(extension);
    }
}
