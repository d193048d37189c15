using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering.Multipart;

/// <summary>Finds the text in requests that are forms: fields, names of files, and what is in the files.</summary>
/// <remarks>
/// Immutable; shared between threads. Never throws for what is in a body. What is found in a text field is replaced as in a chat message; files,
/// names and JSON in a field leave as they came or not at all.
/// </remarks>
public sealed class FormFilter : IRequestFilter
{
    const int MaxWord = 128;

    readonly Scanner _scanner;
    readonly FilterLimits _limits;
    readonly DocumentReader _documents;
    readonly IReadOnlyDictionary<string, MessageFilter> _batch;
    readonly IReadOnlyList<byte[]> _labels;
    readonly string _partType;
    readonly bool _isKept;

    /// <param name="scanner">What is looked for.</param>
    /// <param name="limits">Bounds, and what may pass uninspected.</param>
    /// <param name="documents">Opens files.</param>
    /// <param name="batch">Reads the requests in a batch file, by the address that each line names.</param>
    /// <param name="partType">What the files in these forms are, in the words of <see cref="FilterLimits.AllowedUninspected"/>.</param>
    /// <param name="isKept">The endpoint keeps these forms, so a value that is replaced could never be put back.</param>
    public FormFilter(Scanner scanner, FilterLimits limits, DocumentReader documents, IReadOnlyDictionary<string, MessageFilter> batch, string partType, bool isKept = false)
    {
        (_scanner, _limits, _documents, _batch, _partType, _isKept) = (scanner, limits, documents, batch, partType, isKept);
        _labels = [.. Redactor.Labels(scanner).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Reads and scans a whole form. The result refers to the body: do not change it while the inspection is in use.</summary>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its content type, with the boundary.</param>
    public Inspection Inspect(MessageBody body, string? contentType)
    {
        if (body.Length > _limits.MaxFormBytes) return Inspection.Of(UnreadableReason.TooLarge);
        if (MultipartForm.Read(body, contentType, out FormFault fault) is not { } form) return Inspection.Of(UnreadableReason.Of(fault));
        using TextScan scan = new(_scanner, _labels);
        AttachedFiles files = new(_documents, scan, _limits);
        FormFields fields = new(body, _isKept);
        scan.Scan(new DocumentPart(DocumentPlace.Field(0), form.Boundary));
        FormPart? batch = form.Text(body, "purpose", MaxWord) == "batch" && form.Find("file") is { FileName: not null } file ? file : null;
        bool replaces = batch is not null && _limits.ReplacesInBatches;
        foreach ((int index, FormPart part) in form.Parts.Index())
        {
            if (replaces && part == batch) Head(part, DocumentPlace.Field(index + 1), scan);
            else Part(body, part, DocumentPlace.Field(index + 1), scan, files, fields);
        }

        BatchLines? lines = batch is null ? null : new BatchReader(_batch, _limits.MaxBodyBytes, replaces).Read(BodyStretch.Of(body, batch.Content), scan);
        if (lines?.Unreadable is { } unreadable) return Inspection.Of(unreadable, files.NotScanned);
        if (files.Refused is { } refused) return Inspection.Of(UnreadableReason.Uninspectable(refused), files.NotScanned);
        return new Inspection(body, fields, _scanner, scan, files.NotScanned, form.Text(body, "model", MaxWord), form.Text(body, "stream", MaxWord) == "true")
        {
            Models = lines?.Models ?? [],
            Batch = lines is { Found.Count: > 0 } found ? new BatchEdit(body, found.Found, found.Lookalikes) : null,
            Purpose = form.Text(body, "purpose", MaxWord) ?? "",
        };
    }

    // What is in it is read line by line.
    static void Head(FormPart part, DocumentPlace place, TextScan scan)
    {
        scan.Scan(new DocumentPart(place, part.Name));
        scan.Scan(new DocumentPart(DocumentPlace.File.With(PlaceKind.FileName), part.FileName!));
        if (part.MediaType is { } type) scan.Scan(new DocumentPart(place, type));
    }

    void Part(MessageBody body, FormPart part, DocumentPlace place, TextScan scan, AttachedFiles files, FormFields fields)
    {
        scan.Scan(new DocumentPart(place, part.Name));
        if (part.MediaType is { } type) scan.Scan(new DocumentPart(place, type));
        BodyStretch stretch = BodyStretch.Of(body, part.Content);
        if (part.FileName is not null)
        {
            files.Open(stretch, new FileContent(default, part.MediaType, part.FileName), _partType);
            return;
        }

        ReadOnlySpan<byte> content = stretch.ToMemory().Span;
        if (part.Name == "model" && ModelName.IsPlausible(content)) return;
        fields.Scan(part, place, scan);
        files.Embedded(content);
    }
}
