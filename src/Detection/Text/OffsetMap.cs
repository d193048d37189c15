namespace Gegevenshuis.AiGateway.Detection.Text;

/// <summary>The way from positions in the view back to offsets in the original text.</summary>
/// <remarks>
/// Stretches that went through unchanged are one entry, whatever their length; every replaced unit is one. Original bytes that are not in
/// the view fall in the gap between two entries. Not thread-safe.
/// </remarks>
sealed class OffsetMap
{
    /// <param name="View">Position in the view of its first byte.</param>
    /// <param name="Origin">Offset in the original of its first byte.</param>
    /// <param name="Length">Original bytes of a replaced unit; 0 for a stretch that is the same in both.</param>
    readonly record struct Entry(long View, long Origin, int Length);

    Entry[] _entries = new Entry[16];
    int _first;
    int _count;

    /// <summary>End of the view.</summary>
    public long View { get; private set; }

    /// <summary>Original bytes that are settled: in the view, or known not to be.</summary>
    public long Origin { get; private set; }

    /// <summary>The next original bytes are the next bytes of the view.</summary>
    public void Pass(int length)
    {
        if (_count == _first || _entries[_count - 1] is not { Length: 0 } last || last.Origin + (View - last.View) != Origin)
            Add(new(View, Origin, 0));
        View += length;
        Origin += length;
    }

    /// <summary>The next original bytes are one unit that became these many bytes of the view.</summary>
    public void Replace(int originLength, int viewLength)
    {
        Add(new(View, Origin, originLength));
        View += viewLength;
        Origin += originLength;
    }

    /// <summary>The next original bytes are not in the view.</summary>
    public void Skip(int length) => Origin += length;

    /// <summary>Offset of the first original byte of what stands at this position; at the end of the view, <see cref="Origin"/>.</summary>
    public long StartOf(long position)
    {
        if (position >= View) return Origin;
        ref readonly Entry entry = ref _entries[Find(position)];
        return entry.Length > 0 ? entry.Origin : entry.Origin + (position - entry.View);
    }

    /// <summary>Offset just after the last original byte of what stands before this position.</summary>
    public long EndOf(long position)
    {
        if (_count == _first || position <= _entries[_first].View) return StartOf(position);
        ref readonly Entry entry = ref _entries[Find(position - 1)];
        return entry.Length > 0 ? entry.Origin + entry.Length : entry.Origin + (position - entry.View);
    }

    /// <summary>Forgets what is only needed for positions before this one.</summary>
    public void Drop(long position)
    {
        while (_first < _count - 1 && _entries[_first + 1].View <= position) _first++;
    }

    public void Clear() => (_first, _count, View, Origin) = (0, 0, 0, 0);

    /// <summary>Index of the last entry that starts at or before the position.</summary>
    int Find(long position)
    {
        int low = _first, high = _count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_entries[middle].View <= position) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    void Add(in Entry entry)
    {
        if (_count == _entries.Length) MakeRoom();
        _entries[_count++] = entry;
    }

    void MakeRoom()
    {
        if (_first > _entries.Length / 2)
        {
            Array.Copy(_entries, _first, _entries, 0, _count - _first);
            (_count, _first) = (_count - _first, 0);
        }
        else
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }
    }
}
