using System.Buffers.Text;

namespace Gegevenshuis.AiGateway.Filtering.Documents.Pdf;

/// <summary>Finds the earlier versions of a PDF that was changed by adding to it: what was deleted or covered is still in the file.</summary>
static class PdfRevisions
{
    const int MaxRevisions = 16;

    /// <summary>Bytes from the last number of a version to its mark.</summary>
    const int TailLength = 64;

    /// <summary>Where each version but the last ends, the oldest first.</summary>
    /// <exception cref="UnreadException">There are too many.</exception>
    public static IReadOnlyList<int> EndsBefore(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> mark = "%%EOF"u8;
        int last = file.LastIndexOf(mark);
        List<int> ends = [];
        for (int at = 0, run; at < last && (run = file[at..last].IndexOf(mark)) >= 0; at += run + mark.Length)
        {
            if (!EndsVersion(file, at + run)) continue;
            if (ends.Count == MaxRevisions) throw new UnreadException(UnreadReason.TooManyParts);
            ends.Add(at + run + mark.Length);
        }

        return ends;
    }

    // The mark also stands in attached files, and near the start of a file that is made for the web; there the number before it points nowhere.
    static bool EndsVersion(ReadOnlySpan<byte> file, int mark)
    {
        ReadOnlySpan<byte> before = file[Math.Max(0, mark - TailLength)..mark];
        int start = before.LastIndexOf("startxref"u8);
        if (start < 0) return false;
        ReadOnlySpan<byte> number = before[(start + 9)..].Trim("\r\n \t"u8);
        if (!Utf8Parser.TryParse(number, out int place, out int used) || used != number.Length || place <= 0 || place >= mark) return false;
        ReadOnlySpan<byte> table = file[place..Math.Min(file.Length, place + 32)];
        return table.StartsWith("xref"u8) || (table[0] is >= (byte)'0' and <= (byte)'9' && table.IndexOf(" obj"u8) > 0);
    }
}
