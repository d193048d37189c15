using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Reads a PDF: what stands on its pages, whatever its colour or place, and every string and stream that any object of it holds, in all its versions.</summary>
static class PdfFile
{
    /// <summary>Objects in each other; the reader stops there by itself.</summary>
    const int MaxDepth = 128;

    /// <exception cref="UnreadException">The file cannot be read in full.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, DocumentPlace place, Reading reading)
    {
        PdfImages images = new(place, reading);
        Version(bytes, place, images, reading);
        foreach (int end in PdfRevisions.EndsBefore(bytes.Span)) Version(bytes[..end], place.With(PlaceKind.Other), images, reading);
    }

    static void Version(ReadOnlyMemory<byte> bytes, DocumentPlace place, PdfImages images, Reading reading)
    {
        BoundedFilters filters = new(reading);
        FaultLog faults = new();
        ParsingOptions options = new() { MaxStackDepth = MaxDepth, FilterProvider = filters, Logger = faults };
        try
        {
            using PdfDocument pdf = PdfDocument.Open(bytes, options);
            if (pdf.NumberOfPages > reading.Limits.MaxEntries) throw new UnreadException(UnreadReason.TooManyParts);
            for (int number = 1; number <= pdf.NumberOfPages; number++)
            {
                reading.CountEntry();
                PdfPage.Read(pdf.GetPage(number), place.With(PlaceKind.Page, number), images, reading);
                filters.ThrowIfBounded();
            }

            new PdfObjects(pdf.Structure, images, place, reading).Read();
            filters.ThrowIfBounded();
            if (faults.Any) throw new UnreadException(UnreadReason.Broken);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadException(UnreadReason.Encrypted);
        }
        catch (Exception e) when (e is not UnreadException)
        {
            // A bound that was reached inside the library may come out of it as another fault.
            filters.ThrowIfBounded();
            throw;
        }
    }
}
