namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>Changes to a run of bytes: what to cut out and what to put in its place. All other bytes stay as they are.</summary>
sealed class Splice : IDisposable
{
    readonly List<Edit> _edits = [];

    /// <summary>What is put in; append here, then call <see cref="Replace(int, int, int)"/> with where it began.</summary>
    public ByteBuffer Text { get; } = new();

    public bool IsEmpty => _edits.Count == 0;

    /// <summary>Replaces a range by the part of <see cref="Text"/> from <paramref name="from"/> to its end.</summary>
    public void Replace(int start, int end, int from) => _edits.Add(new Edit(start, end, from, Text.Length, _edits.Count));

    public void Replace(int start, int end, ReadOnlySpan<byte> text)
    {
        int from = Text.Length;
        Text.Append(text);
        Replace(start, end, from);
    }

    /// <summary>Length of the result.</summary>
    /// <remarks>Edits may not overlap, apart from insertions at one place; those come in the order in which they were given.</remarks>
    public int ResultLength(int sourceLength)
    {
        int length = sourceLength;
        foreach (Edit edit in _edits) length += edit.To - edit.From - (edit.End - edit.Start);
        return length;
    }

    public void Write(ReadOnlySpan<byte> source, ByteBuffer output)
    {
        _edits.Sort();
        int at = 0;
        foreach (Edit edit in _edits)
        {
            output.Append(source[at..edit.Start]);
            output.Append(Text.Span[edit.From..edit.To]);
            at = edit.End;
        }

        output.Append(source[at..]);
    }

    /// <summary>The changes in order of place, each with bytes of its own.</summary>
    /// <param name="placeOf">Where in a body the place of an edit is. An edit lies in one stretch that the two have in common.</param>
    public IEnumerable<BodyEdit> Edits(Func<int, int> placeOf)
    {
        _edits.Sort();
        foreach (Edit edit in _edits)
        {
            int start = placeOf(edit.Start);
            yield return new BodyEdit(start, start + edit.End - edit.Start, Text.Span[edit.From..edit.To].ToArray());
        }
    }

    public void Clear()
    {
        _edits.Clear();
        Text.Clear();
    }

    public void Dispose() => Text.Dispose();

    readonly record struct Edit(int Start, int End, int From, int To, int Order) : IComparable<Edit>
    {
        public int CompareTo(Edit other) => Start != other.Start ? Start.CompareTo(other.Start) : Order.CompareTo(other.Order);
    }
}
