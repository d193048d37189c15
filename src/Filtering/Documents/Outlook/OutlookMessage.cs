using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Outlook;

/// <summary>Reads a message as Outlook saves it (msg): every property that is text, every body, every attachment. After [MS-OXMSG].</summary>
static class OutlookMessage
{
    const string Property = "__substg1.0_";
    const string Html = "1013";
    const string RichText = "1009";
    const string AttachmentContent = "3701";

    static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="UnreadException">It is another kind of compound file, or cannot be read in full.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        CompoundFile file = new(bytes, reading);
        IReadOnlyList<(string Name, int, bool)> root = file.Children(0);
        if (root.Any(static child => child.Name is "EncryptedPackage" or "EncryptionInfo")) throw new UnreadException(UnreadReason.Encrypted);
        if (!root.Any(static child => child.Name == "__properties_version1.0")) throw new UnreadException(UnreadReason.UnknownType);
        int attachments = 0;
        Storage(file, 0, place, 0, ref attachments, reading);
    }

    static void Storage(CompoundFile file, int storage, DocumentPlace place, int depth, ref int attachments, Reading reading)
    {
        if (depth > reading.Limits.MaxDepth * 2) throw new UnreadException(UnreadReason.TooDeep);
        foreach ((string name, int number, bool isStorage) in file.Children(storage))
        {
            // Names of properties: words of programs, in a form of their own.
            if (name.StartsWith("__nameid", StringComparison.Ordinal) || name.StartsWith("__properties", StringComparison.Ordinal)) continue;
            bool isAttachment = name.StartsWith("__attach", StringComparison.Ordinal);
            if (isStorage) Storage(file, number, isAttachment ? place.With(PlaceKind.Attachment, ++attachments) : place, depth + 1, ref attachments, reading);
            else if (name.StartsWith(Property, StringComparison.Ordinal) && name.Length >= Property.Length + 8) Value(name[Property.Length..], file.Stream(number), place, reading);
            else throw new UnreadException(UnreadReason.UnknownType);
        }
    }

    /// <param name="tag">Number of the property and of its type, in eight hexadecimal digits.</param>
    /// <param name="content">Its value.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="reading">Gets the text.</param>
    static void Value(string tag, byte[] content, DocumentPlace place, Reading reading)
    {
        string property = tag[..4], type = tag[4..8];
        if (type is "001F" or "101F") reading.Text(place, Encoding.Unicode.GetString(content));
        else if (type is "001E" or "101E") reading.Text(place, s_windows.GetString(content));
        else if (type != "0102" || content.Length == 0) return;
        else if (property == Html) reading.TextAgain(place, HtmlFile.ToText(TextEncoding.Decode(content)));
        else if (property == RichText) reading.TextAgain(place, PackedRichText.Decode(content, reading) is { } rtf ? RichTextFile.ToText(rtf, reading) : throw new UnreadException(UnreadReason.Broken));
        else if (property == AttachmentContent) reading.Open(new FileContent(content), place);
        // Keys, search keys and identifiers; addresses stand in some of them.
        else reading.TextAgain(place, ByteRuns.Of(content));
    }
}
