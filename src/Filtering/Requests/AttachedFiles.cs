using Gegevenshuis.AiGateway.Filtering.Documents;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The files in one message: opens them, shows their text to the scanner, and keeps account of what could not be looked into.</summary>
sealed class AttachedFiles(DocumentReader documents, TextScan scan, FilterLimits limits)
{
    /// <summary>Files that are opened in one message.</summary>
    const int MaxFiles = 500;

    readonly List<string> _notScanned = [];
    ReadingTime? _time;
    int _files;

    /// <summary>What was not looked into, as codes for the record.</summary>
    public IReadOnlyList<string> NotScanned => _notScanned;

    /// <summary>The first thing that could not be looked into and is not allowed; null when there is none.</summary>
    public UnreadPart? Refused { get; private set; }

    /// <summary>Files opened so far, or noted as not to be opened.</summary>
    public int Seen { get; private set; }

    /// <summary>Opens one file.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="partType">Type of the part it stands in.</param>
    public void Open(in FileContent file, string partType)
    {
        if (_files == MaxFiles)
        {
            Skip(partType, UnreadReason.TooManyParts);
            return;
        }

        Seen++;
        DocumentText document = documents.Open(file, DocumentPlace.File with { Number = ++_files }, _time ??= documents.StartTime());
        foreach (DocumentPart part in document.Parts) scan.Scan(part);
        foreach (UnreadPart unread in document.Unread) Note(unread, partType);
    }

    /// <summary>Opens one file of any size: a large text in pieces, anything else in memory within its bound.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="description">What is said about it; without bytes.</param>
    /// <param name="partType">Type of the part it stands in.</param>
    public void Open(in BodyStretch content, in FileContent description, string partType)
    {
        if (content.Length <= limits.MaxWholeText || _files == MaxFiles)
        {
            Open(description with { Bytes = content.ToMemory() }, partType);
            return;
        }

        try
        {
            FileKind kind = LargeFile.KindOf(content, description);
            bool isText = kind == FileKind.Text && LargeFile.IsPlain(content, description);
            if (isText || kind == FileKind.Audio || content.Length > limits.MaxFileBytes) InPieces(content, description, kind, isText, partType);
            else if (content.Body.TryReserve(content.Length)) Open(description with { Bytes = content.ToMemory() }, partType);
            else throw new UnreadException(UnreadReason.TooBusy);
        }
        catch (UnreadException e)
        {
            Skip(partType, e.Reason);
        }
    }

    void InPieces(in BodyStretch content, in FileContent description, FileKind kind, bool isText, string partType)
    {
        Seen++;
        DocumentPlace place = DocumentPlace.File with { Number = ++_files };
        if (description.Name is { Length: > 0 } name) scan.Scan(new DocumentPart(place.With(PlaceKind.FileName), name));
        if (isText) new LargeFile(scan, this, limits).ReadText(content, place);
        else if (kind == FileKind.Audio) Note(new UnreadPart(place, UnreadKind.Audio, UnreadReason.UnknownType), partType);
        else Note(new UnreadPart(place, kind == FileKind.Image ? UnreadKind.Image : UnreadKind.File, UnreadReason.TooLarge), partType);
    }

    /// <summary>Notes a part that holds no file we can open.</summary>
    public void Skip(string partType, UnreadReason reason)
    {
        Seen++;
        Note(new UnreadPart(DocumentPlace.File with { Number = _files + 1 }, KindOf(partType), reason), partType);
    }

    /// <summary>Notes that a part held its file as plain text, which is scanned like any other.</summary>
    public void SawText() => Seen++;

    /// <summary>Notes that a part names a file that was looked into when it was uploaded.</summary>
    public void SawKept() => Seen++;

    /// <summary>Opens the content of a field that holds a file, or notes why it cannot be opened.</summary>
    /// <param name="text">The field: a data URL, base64, or an address.</param>
    /// <param name="mediaType">Type declared beside it, or null.</param>
    /// <param name="name">Name of the file beside it, or null.</param>
    /// <param name="partType">Type of the part it stands in.</param>
    public void Payload(ReadOnlySpan<byte> text, string? mediaType, string? name, string partType)
    {
        bool isUrl = EncodedFile.TryDataUrl(text, out string declared, out ReadOnlySpan<byte> base64);
        byte[]? bytes = IsAddress(text) ? null : EncodedFile.Decode(isUrl ? base64 : text);
        if (bytes is null) Skip(partType, IsAddress(text) ? UnreadReason.Remote : UnreadReason.UnknownType);
        else Open(new FileContent(bytes, isUrl ? declared : mediaType ?? TypeOf(partType), name), partType);
    }

    /// <summary>Opens the files that stand in a text.</summary>
    public void Embedded(ReadOnlySpan<byte> text)
    {
        IReadOnlyList<EncodedFile> found = EncodedFile.In(text);
        if (found.Count >= EncodedFile.MaxFiles)
        {
            Skip(found[0].Part, UnreadReason.TooManyParts);
            return;
        }

        foreach (EncodedFile file in found)
        {
            byte[]? bytes = EncodedFile.Decode(text[file.Base64]);
            if (bytes is null) Skip(file.Part, UnreadReason.Broken);
            else Open(new FileContent(bytes, file.MediaType), file.Part);
        }
    }

    /// <summary>The text is an address where the endpoint would fetch something.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> text)
    {
        int colon = text[..Math.Min(text.Length, 10)].IndexOf("://"u8);
        return colon > 0 && text[..colon].IndexOfAnyExceptInRange((byte)'A', (byte)'z') < 0;
    }

    void Note(UnreadPart part, string partType)
    {
        UnreadKind kind = part.Kind == UnreadKind.File && part.Reason == UnreadReason.UnknownType ? KindOf(partType) : part.Kind;
        string allowed = Allowed(kind, partType);
        bool isAllowed = limits.AllowedUninspected.Contains(allowed);
        if (!isAllowed) Refused ??= part;
        string code = isAllowed ? $"{allowed}:allowed" : part.Code;
        if (!_notScanned.Contains(code)) _notScanned.Add(code);
    }

    /// <summary>The word for a part of this kind in the endpoint's list: the part's own when it is of that kind.</summary>
    static string Allowed(UnreadKind kind, string partType) => KindOf(partType) == kind && partType.Length > 0 ? partType : kind switch
    {
        UnreadKind.Image => "image_url",
        UnreadKind.Audio => "input_audio",
        _ => "file",
    };

    /// <summary>What a part promises by its own type, when nothing else says what is in it.</summary>
    static string? TypeOf(string partType) => KindOf(partType) switch
    {
        UnreadKind.Image => "image/*",
        UnreadKind.Audio => "audio/*",
        _ => null,
    };

    static UnreadKind KindOf(string partType)
        => partType.Contains("image", StringComparison.Ordinal) ? UnreadKind.Image
            : partType.Contains("audio", StringComparison.Ordinal) ? UnreadKind.Audio : UnreadKind.File;
}
