namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>What a step of a <see cref="DocumentPlace"/> counts.</summary>
public enum PlaceKind : byte
{
    File,
    Attachment,
    Page,
    Sheet,
    Slide,
    SlideNotes,
    Heading,
    Comments,
    Notes,
    Properties,
    Image,
    Fields,
    Mail,
    MailHead,
    Other,
    FileName,
    FormField,
    Line,
    Row,
    Paragraph,
}
