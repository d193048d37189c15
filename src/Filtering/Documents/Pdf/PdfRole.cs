namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>What a stream of a PDF is for.</summary>
enum PdfRole : byte
{
    Other,

    /// <summary>Fonts, colours, functions and pages: no text, or text that was read with its page.</summary>
    Shape,
    Image,
    Metadata,
    Attachment,
}
