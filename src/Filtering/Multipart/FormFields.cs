using System.Buffers;
using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>The text fields of a form, one after the other in memory, so that what is found in them can be replaced like other text.</summary>
/// <remarks>Holds what was typed: it must not outlive its exchange.</remarks>
/// <param name="form">The form.</param>
/// <param name="isKept">The endpoint keeps what it is sent.</param>
sealed class FormFields(MessageBody form, bool isKept)
{
    readonly ArrayBufferWriter<byte> _text = new();
    readonly List<(int Here, int There)> _fields = [];

    /// <summary>The texts with a line end behind each; the hits of the scan are places in it.</summary>
    public ReadOnlyMemory<byte> Text => _text.WrittenMemory;

    /// <summary>Scans a field that is no file.</summary>
    public void Scan(FormPart part, DocumentPlace place, TextScan scan)
    {
        BodyStretch content = BodyStretch.Of(form, part.Content);
        ReadOnlySpan<byte> text = content.ToMemory().Span;
        if (text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
        {
            AsJson(part.Name, text, place, scan);
            return;
        }

        int here = _text.WrittenCount;
        _fields.Add((here, content.Start));
        _text.Write(text);
        _text.Write("\n"u8);
        scan.Field(part.Name, text, here, place, isKept);
    }

    /// <summary>Changes to the fields as changes to the form.</summary>
    /// <param name="splice">Changes, as places in <see cref="Text"/>.</param>
    public IEnumerable<BodyEdit> Edits(Splice splice) => splice.Edits(at =>
    {
        (int here, int there) = _fields[^1];
        for (int i = _fields.Count - 1; i > 0 && _fields[i].Here > at; i--) (here, there) = _fields[i - 1];
        return at - here + there;
    });

    /// <summary>JSON in a field is no text to put other text in: what is found in it blocks. Some endpoints read it, so its escapes hide nothing.</summary>
    static void AsJson(string name, ReadOnlySpan<byte> text, DocumentPlace place, TextScan scan)
    {
        // The name before it is context, as it is for a field of JSON; the line numbers stay those of the text.
        scan.Scan(new DocumentPart(place, $"{name}: {Encoding.UTF8.GetString(text)}"));
        using JsonValues values = new(int.MaxValue, (value, line) => scan.Scan(new DocumentPart(place, Encoding.UTF8.GetString(value), Numbers: [line]) { IsAgain = true }));
        values.Append(text);
        values.Complete();
    }
}
