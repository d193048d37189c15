using System.Security.Cryptography;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>The images of a PDF, each read once however often it is shown.</summary>
sealed class PdfImages(DocumentPlace file, Reading reading)
{
    /// <summary>No line of text fits in fewer dots.</summary>
    const int LeastSize = 6;

    readonly HashSet<string> _seen = [];

    /// <summary>Reads an image of a page with its mask, which can draw letters in one colour.</summary>
    public void Read(IPdfImage image, DocumentPlace place)
    {
        if (image.MaskImage is { } mask) Read(mask, place);
        if (!_seen.Add(Hash(image.RawMemory.Span)) || image.WidthInSamples < LeastSize || image.HeightInSamples < LeastSize) return;
        if (IsJpeg(image.RawMemory.Span)) reading.Image(image.RawMemory, place);
        else if (image.TryGetPng(out byte[]? png) && png is not null) reading.Image(png, place);
        else reading.Unread(place, UnreadKind.Image, UnreadReason.UnknownType);
    }

    /// <summary>Reads an image that no page showed.</summary>
    public void Read(StreamToken image)
    {
        if (!_seen.Add(Hash(image.Data.Span))) return;
        if (IsJpeg(image.Data.Span)) reading.Image(image.Data, file.With(PlaceKind.Other));
        else reading.Unread(file.With(PlaceKind.Other), UnreadKind.Image, UnreadReason.UnknownType);
    }

    static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
