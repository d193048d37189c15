namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>A body with changes in it, read by position: only the changes are in memory.</summary>
sealed class EditedBody : MessageBody
{
    readonly MessageBody _source;
    readonly IReadOnlyList<BodyEdit> _edits;

    /// <summary>Where the text of each edit begins in this body.</summary>
    readonly int[] _starts;

    /// <param name="source">The body.</param>
    /// <param name="edits">In order of place, none over another.</param>
    public EditedBody(MessageBody source, IReadOnlyList<BodyEdit> edits)
    {
        (_source, _edits, _starts) = (source, edits, new int[edits.Count]);
        int longer = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            _starts[i] = edits[i].Start + longer;
            longer = checked(longer + edits[i].Text.Length - (edits[i].End - edits[i].Start));
        }

        Length = checked(source.Length + longer);
    }

    public override int Length { get; }

    public override void Read(int start, Span<byte> bytes)
    {
        int found = Array.BinarySearch(_starts, start), edit = found >= 0 ? found : ~found - 1;
        // Edits without text begin where the next begins; the last of them counts.
        while (edit + 1 < _starts.Length && _starts[edit + 1] == start) edit++;
        while (!bytes.IsEmpty)
        {
            int read = ReadPart(start, edit, bytes);
            start += read;
            bytes = bytes[read..];
            while (edit + 1 < _starts.Length && _starts[edit + 1] <= start) edit++;
        }
    }

    public override bool TryReserve(int bytes) => _source.TryReserve(bytes);

    int ReadPart(int start, int edit, Span<byte> bytes)
    {
        int textEnd = edit < 0 ? 0 : _starts[edit] + _edits[edit].Text.Length;
        if (start < textEnd)
        {
            ReadOnlySpan<byte> text = _edits[edit].Text.AsSpan(start - _starts[edit]);
            text = text[..Math.Min(text.Length, bytes.Length)];
            text.CopyTo(bytes);
            return text.Length;
        }

        int end = edit + 1 < _starts.Length ? _starts[edit + 1] : Length;
        int count = Math.Min(bytes.Length, end - start);
        _source.Read(edit < 0 ? start : _edits[edit].End + start - textEnd, bytes[..count]);
        return count;
    }
}
