using System.Text;
using Gegevenshuis.AiGateway.Filtering.Documents.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Goes through all objects of a PDF, so that properties, notes, fields, scripts and attachments need no list to be found.</summary>
sealed class PdfObjects(Structure structure, PdfImages images, DocumentPlace place, Reading reading)
{
    const int MaxObjects = 300_000;
    const int MaxDepth = 64;

    readonly StringBuilder _strings = new();
    readonly Dictionary<IndirectReference, StreamToken> _streams = [];
    readonly PdfRoles _roles = new(structure);
    int _attachments;

    public void Read()
    {
        if (structure.CrossReferenceTable.ObjectOffsets.Count > MaxObjects) throw new UnreadException(UnreadReason.TooManyParts);
        foreach (IndirectReference reference in structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            reading.CheckTime();
            if (structure.GetObject(reference) is not { } found) continue;
            if (found.Data is StreamToken stream) _streams[reference] = stream;
            Strings(found.Data, 0);
        }

        reading.Text(place.With(PlaceKind.Properties), _strings.ToString(), PlaceKind.FormField);
        foreach ((IndirectReference reference, StreamToken stream) in _streams) Stream(reference, stream);
        if (_roles.HasFontWithoutCharacters) reading.Unread(place, UnreadKind.File, UnreadReason.NoCharacters);
    }

    void Strings(IToken? token, int depth)
    {
        if (depth > MaxDepth) throw new UnreadException(UnreadReason.TooDeep);
        switch (token)
        {
            case StringToken text: Add(text.Data); break;
            case HexToken hex: Add(PdfText.Decode(hex.Bytes)); break;
            case StreamToken stream: Members(stream.StreamDictionary, depth); break;
            case DictionaryToken dictionary: Members(dictionary, depth); break;
            case ArrayToken array:
                foreach (IToken item in array.Data) Strings(item, depth + 1);
                break;
        }
    }

    void Members(DictionaryToken dictionary, int depth)
    {
        _roles.Note(dictionary);
        foreach ((string name, IToken value) in dictionary.Data)
        {
            // Digests and keys: no text.
            if (name is "ID" or "O" or "U" or "OE" or "UE" or "Perms" or "CheckSum") continue;
            if (value is StringToken or HexToken) _strings.Append(Label(dictionary, name)).Append(": ");
            Strings(value, depth + 1);
        }
    }

    /// <summary>The value of a form field stands behind the field's own name.</summary>
    static string Label(DictionaryToken dictionary, string name)
        => name == "V" && dictionary.Data.TryGetValue("T", out IToken? title) && title is StringToken field ? field.Data : name;

    void Add(string text)
    {
        if (text.Length > 0) _strings.Append(text).Append('\n');
    }

    void Stream(IndirectReference reference, StreamToken stream)
    {
        switch (_roles.Of(reference, stream.StreamDictionary))
        {
            case PdfRole.Shape: break;
            case PdfRole.Image: images.Read(stream); break;
            case PdfRole.Metadata: XmlFile.Read(Content(stream), place.With(PlaceKind.Properties), reading); break;
            case PdfRole.Attachment: reading.Open(new FileContent(Content(stream)), place.With(PlaceKind.Attachment, ++_attachments)); break;
            default: Other(Content(stream)); break;
        }
    }

    /// <summary>A script, a form, a drawing in a note: text that programs read, or nothing we know.</summary>
    void Other(Memory<byte> content)
    {
        if (content.IsEmpty || content.Span.StartsWith("/CIDInit"u8)) return;
        if (TextEncoding.IsText(content.Span)) reading.TextAgain(place.With(PlaceKind.Other), PdfText.Strings(content.Span));
        else reading.Unread(place, UnreadKind.File, UnreadReason.UnknownType);
    }

    Memory<byte> Content(StreamToken stream)
    {
        Memory<byte> content = stream.Data;
        int index = 0;
        foreach (IFilter filter in structure.FilterProvider.GetFilters(stream.StreamDictionary, structure.TokenScanner))
        {
            if (!filter.IsSupported) throw new UnreadException(UnreadReason.UnknownType);
            content = filter.Decode(content, stream.StreamDictionary, structure.FilterProvider, index++);
        }

        return content;
    }
}
