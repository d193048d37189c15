using System.Text;
using MimeKit;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Text;

/// <summary>Reads a message as saved by a mail program: its head decoded, its bodies, and every part opened by its kind.</summary>
static class MailFile
{
    static readonly ParserOptions s_options = new() { MaxMimeDepth = 32, RespectContentLength = false };

    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        using MemoryStream stream = new(bytes.ToArray(), writable: false);
        Message(MimeMessage.Load(s_options, stream), place, reading);
    }

    static void Message(MimeMessage message, DocumentPlace place, Reading reading)
    {
        Head(message.Headers, place.With(PlaceKind.MailHead), reading);
        int attachments = 0;
        if (message.Body is { } body) Entity(body, place, reading, ref attachments);
    }

    static void Head(HeaderList headers, DocumentPlace place, Reading reading)
    {
        StringBuilder text = new();
        foreach (Header header in headers) text.Append(header.Field).Append(": ").Append(header.Value).Append('\n');
        reading.Text(place, text.ToString());
    }

    static void Entity(MimeEntity entity, DocumentPlace place, Reading reading, ref int attachments)
    {
        reading.CountEntry();
        Head(entity.Headers, place.With(PlaceKind.MailHead), reading);
        switch (entity)
        {
            case MimeKit.Multipart multipart: Parts(multipart, place, reading, ref attachments); break;
            case MessagePart { Message: { } inner }: Message(inner, place.With(PlaceKind.Mail, ++attachments), reading); break;
            case MimePart part: Part(part, place, reading, ref attachments); break;
            default: reading.Unread(place, UnreadKind.File, UnreadReason.UnknownType); break;
        }
    }

    static void Parts(MimeKit.Multipart multipart, DocumentPlace place, Reading reading, ref int attachments)
    {
        bool isSealed = multipart.ContentType.IsMimeType("multipart", "encrypted");
        if (isSealed) reading.Unread(place, UnreadKind.File, UnreadReason.Encrypted);
        // What stands before and after the parts is shown by no mail program and read by some endpoints.
        reading.Text(place, multipart.Preamble ?? "");
        reading.Text(place, multipart.Epilogue ?? "");
        foreach (MimeEntity part in multipart) Entity(part, place, reading, ref attachments);
    }

    static void Part(MimePart part, DocumentPlace place, Reading reading, ref int attachments)
    {
        if (part.Content is null) return;
        bool isSealed = part.ContentType.IsMimeType("application", "pkcs7-mime") || part.ContentType.IsMimeType("application", "x-pkcs7-mime");
        if (isSealed)
        {
            reading.Unread(place, UnreadKind.File, UnreadReason.Encrypted);
            return;
        }

        if (part is TextPart { IsAttachment: false } body) reading.Text(place, body.IsHtml ? HtmlFile.ToText(body.Text) : body.Text);
        using MemoryStream content = new();
        part.Content.DecodeTo(content);
        reading.Unpack(content.Length);
        byte[] bytes = content.ToArray();
        string? name = part.FileName;
        bool isText = part is TextPart;
        DocumentPlace within = isText && !part.IsAttachment ? place : place.With(PlaceKind.Attachment, ++attachments);
        reading.Open(new FileContent(bytes, isText ? null : part.ContentType.MimeType, name), within);
    }
}
