using System.Text;
using UglyToad.PdfPig.Content;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Reads one page twice: as its lines lie on the paper, and in the order in which its letters were written.</summary>
static class PdfPage
{
    /// <summary>Letters without a meaning that a page may have, such as bullets of a symbol font: one in so many, and a few.</summary>
    const int OneIn = 50;
    const int FewEnough = 8;

    /// <summary>A gap of so many letters is a column.</summary>
    const double ColumnGap = 2.5;

    public static void Read(Page page, DocumentPlace place, PdfImages images, Reading reading)
    {
        int unknown = page.Letters.Count(static letter => IsUnknown(letter.Value));
        if (unknown > FewEnough && unknown > page.Letters.Count / OneIn) reading.Unread(place, UnreadKind.File, UnreadReason.NoCharacters);
        reading.Text(place, Lines(page));
        reading.TextAgain(place, page.Text);
        foreach (IPdfImage image in page.GetImages()) images.Read(image, place);
    }

    static bool IsUnknown(string? value)
        => string.IsNullOrEmpty(value) || value.Any(static c => char.IsControl(c) || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'));

    static string Lines(Page page)
    {
        StringBuilder text = new();
        List<Word> line = [];
        foreach (Word word in page.GetWords().OrderByDescending(static word => word.BoundingBox.Bottom))
        {
            if (line.Count > 0 && line[0].BoundingBox.Bottom - word.BoundingBox.Bottom > Math.Max(1, line[0].BoundingBox.Height / 2)) Flush(line, text);
            line.Add(word);
        }

        Flush(line, text);
        return text.ToString();
    }

    static void Flush(List<Word> line, StringBuilder text)
    {
        line.Sort(static (a, b) => a.BoundingBox.Left.CompareTo(b.BoundingBox.Left));
        Word? last = null;
        foreach (Word word in line)
        {
            if (last is not null) text.Append(word.BoundingBox.Left - last.BoundingBox.Right > ColumnGap * LetterWidth(last) ? '\t' : ' ');
            text.Append(word.Text);
            last = word;
        }

        text.Append('\n');
        line.Clear();
    }

    static double LetterWidth(Word word) => Math.Max(1, word.BoundingBox.Width / Math.Max(1, word.Text.Length));
}
