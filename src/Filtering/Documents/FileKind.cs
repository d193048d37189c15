namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>Kinds of content that are told apart by their first bytes.</summary>
enum FileKind : byte
{
    Unknown,
    Text,
    RichText,
    Pdf,

    /// <summary>Zip, and so every Office and OpenDocument file.</summary>
    Zip,

    /// <summary>OLE2 compound file: Outlook messages, Office before 2007, and Office files with a password.</summary>
    Compound,
    Gzip,
    Image,
    Audio,
}
