using Gegevenshuis.AiGateway.Filtering.Documents.Images;

namespace Gegevenshuis.AiGateway.Filtering.Documents;

/// <summary>The reading of one file with everything inside it: gathers text, counts what it costs, and stops at the first bound.</summary>
/// <remarks>Belongs to one thread. The formats call it; it calls them again for what they hold.</remarks>
sealed class Reading(DocumentLimits limits, ReadingTime time, IImageText? images)
{
    readonly List<DocumentPart> _parts = [];
    readonly List<UnreadPart> _unread = [];
    long _unpacked;
    long _characters;
    int _entries;
    int _images;
    int _depth;

    /// <summary>A look at what was gathered so far.</summary>
    public DocumentText Result => new([.. _parts], [.. _unread]);

    public DocumentLimits Limits => limits;

    /// <summary>Keeps a text. Empty texts are left out.</summary>
    public void Text(DocumentPlace place, string text, PlaceKind lines = PlaceKind.Line, IReadOnlyList<int>? numbers = null)
    {
        CheckTime();
        if (string.IsNullOrWhiteSpace(text)) return;
        if ((_characters += text.Length) > limits.MaxTextLength) throw new UnreadException(UnreadReason.TooLarge);
        _parts.Add(new DocumentPart(place, text, lines, numbers));
    }

    /// <summary>Keeps another reading of a text that was kept before; what it finds again is not counted again.</summary>
    public void TextAgain(DocumentPlace place, string text, PlaceKind lines = PlaceKind.Line, IReadOnlyList<int>? numbers = null)
    {
        int before = _parts.Count;
        Text(place, text, lines, numbers);
        if (_parts.Count > before) _parts[^1] = _parts[^1] with { IsAgain = true };
    }

    public void Unread(DocumentPlace place, UnreadKind kind, UnreadReason reason) => _unread.Add(new UnreadPart(place, kind, reason));

    /// <summary>Opens a file, or a file in a file. Its name is text too.</summary>
    public void Open(in FileContent file, DocumentPlace place)
    {
        CountEntry();
        if (file.Name is { Length: > 0 } name) Text(place.With(PlaceKind.FileName), name);
        _depth++;
        try
        {
            if (_depth > limits.MaxDepth) throw new UnreadException(UnreadReason.TooDeep);
            FileFormats.Read(file, place, this);
        }
        catch (UnreadException e) when (!e.IsFinal)
        {
            Unread(place, UnreadKind.File, e.Reason);
        }
#pragma warning disable CA1031 // A file that makes a reader fail was not read; the fault may quote the file and goes no further.
        catch (Exception e) when (e is not UnreadException)
#pragma warning restore CA1031
        {
            Unread(place, UnreadKind.File, UnreadReason.Broken);
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Reads the text in an image, or notes that it was not read.</summary>
    public void Image(ReadOnlyMemory<byte> image, DocumentPlace place)
    {
        CountEntry();
        Text(place.With(PlaceKind.Properties), ImageNotes.Of(image.Span));
        if (images is null || ++_images > limits.MaxImages)
        {
            Unread(place, UnreadKind.Image, images is null ? UnreadReason.NoOcr : UnreadReason.TooManyParts);
            return;
        }

        ImageReading reading = images.Read(image, time.Left);
        CheckTime();
        if (reading.Text is { } text)
        {
            Text(place, text);
            TextAgain(place, Tesseract.Joined(text));
        }
        else Unread(place, UnreadKind.Image, reading.Reason);
    }

    /// <summary>Counts bytes before they are unpacked.</summary>
    /// <exception cref="UnreadException">They are too many.</exception>
    public void Unpack(long bytes)
    {
        CheckTime();
        if (bytes < 0 || (_unpacked += bytes) > limits.MaxUnpackedBytes) throw new UnreadException(UnreadReason.TooLarge);
    }

    /// <exception cref="UnreadException">There are too many.</exception>
    public void CountEntry()
    {
        CheckTime();
        if (++_entries > limits.MaxEntries) throw new UnreadException(UnreadReason.TooManyParts);
    }

    /// <exception cref="UnreadException">The time is up.</exception>
    public void CheckTime()
    {
        if (time.IsUp) throw new UnreadException(UnreadReason.TooSlow);
    }
}
