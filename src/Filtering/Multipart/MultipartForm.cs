using System.Text;
using System.Text.Unicode;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>Reads a <c>multipart/form-data</c> body strictly: what two readers could take apart in two ways is refused.</summary>
/// <remarks>
/// After RFC 7578 and RFC 2046, without what those allow and no client needs: text around the parts, bare line feeds, folded heads,
/// spaces after a boundary, encodings of parts, fields that come twice. A field whose name ends with <c>[]</c> is a list.
/// </remarks>
public sealed class MultipartForm
{
    const int MaxParts = 128;
    const int MaxHead = 8 * 1024;
    const int MaxBoundary = 70;

    /// <summary>Bytes of a field that is no file: it is read in memory.</summary>
    const int MaxField = 1 << 20;

    MultipartForm(string boundary, IReadOnlyList<FormPart> parts) => (Boundary, Parts) = (boundary, parts);

    /// <summary>What stands between the parts: words of the client's, which leave with the form.</summary>
    public string Boundary { get; }

    public IReadOnlyList<FormPart> Parts { get; }

    /// <summary>Reads a whole body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its content type, with the boundary.</param>
    /// <param name="fault">Why there is no form; <see cref="FormFault.None"/> when there is.</param>
    public static MultipartForm? Read(MessageBody body, string? contentType, out FormFault fault)
    {
        if (BoundaryOf(contentType) is not { } boundary)
        {
            fault = FormFault.Boundary;
            return null;
        }

        List<FormPart> parts = [];
        fault = Parse(body, Encoding.ASCII.GetBytes("\r\n--" + boundary), parts);
        return fault == FormFault.None ? new MultipartForm(boundary, parts) : null;
    }

    /// <summary>The field with this name, or null.</summary>
    public FormPart? Find(string name) => Parts.FirstOrDefault(part => part.Name == name);

    /// <summary>The text of a field, or null when it is missing, a file, or longer than so many bytes.</summary>
    public string? Text(MessageBody body, string name, int maxLength)
    {
        if (Find(name) is not { FileName: null } part) return null;
        BodyStretch text = BodyStretch.Of(body, part.Content);
        return text.Length <= maxLength ? Encoding.UTF8.GetString(text.ToMemory().Span) : null;
    }

    static string? BoundaryOf(string? contentType)
    {
        if (contentType is null) return null;
        string[] pieces = contentType.Split(';', StringSplitOptions.TrimEntries);
        if (!pieces[0].Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        string[] found = [.. pieces.Skip(1).Where(static piece => !piece.Equals("charset=utf-8", StringComparison.OrdinalIgnoreCase))];
        if (found is not [{ } only] || !only.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)) return null;
        string boundary = only[9..];
        if (boundary is ['"', .., '"']) boundary = boundary[1..^1];
        return boundary.Length is > 0 and <= MaxBoundary && boundary.All(IsBoundary) ? boundary : null;
    }

    static bool IsBoundary(char c) => char.IsAsciiLetterOrDigit(c) || c is '\'' or '(' or ')' or '+' or '_' or ',' or '-' or '.' or '/' or ':' or '=' or '?';

    static FormFault Parse(MessageBody body, ReadOnlySpan<byte> delimiter, List<FormPart> parts)
    {
        BodyStretch whole = new(body, 0, body.Length);
        if (!whole.Head(delimiter.Length - 2).SequenceEqual(delimiter[2..])) return FormFault.Outside;
        int at = delimiter.Length - 2;
        while (true)
        {
            ReadOnlySpan<byte> rest = body.Slice(at, Math.Min(5, body.Length - at)).Span;
            if (rest.StartsWith("--"u8)) return rest.Length == 2 || rest[2..].SequenceEqual("\r\n"u8) ? FormFault.None : FormFault.Outside;
            if (!rest.StartsWith("\r\n"u8)) return FormFault.Unfinished;
            int start = at + 2;
            int end = whole.IndexOf(delimiter, start);
            // A part without a head begins with the empty line at once, and has no name.
            if (end < 0) return FormFault.Unfinished;
            if (parts.Count == MaxParts) return FormFault.TooManyParts;
            FormFault fault = Part(new(body, start, end - start), parts);
            if (fault != FormFault.None) return fault;
            at = end + delimiter.Length;
        }
    }

    static FormFault Part(in BodyStretch part, List<FormPart> parts)
    {
        ReadOnlySpan<byte> start = part.Head(MaxHead + 4);
        int head = start.IndexOf("\r\n\r\n"u8);
        if (head < 0) return FormFault.Head;
        FormFault fault = FormHead.Read(start[..head], out FormHead? read);
        if (fault != FormFault.None) return fault;
        int content = part.Start + head + 4, end = part.Start + part.Length;
        FormPart found = new(read!.Name, read.FileName, read.MediaType, content..end, part.Start..(content - 4));
        if (!found.Name.EndsWith("[]", StringComparison.Ordinal) && parts.Exists(other => other.Name.Equals(found.Name, StringComparison.OrdinalIgnoreCase))) return FormFault.Duplicate;
        if (found.FileName is null && end - content > MaxField) return FormFault.LongField;
        if (found.FileName is null && !Utf8.IsValid(part.Body.Slice(content, end - content).Span)) return FormFault.InvalidUtf8;
        parts.Add(found);
        return FormFault.None;
    }
}
