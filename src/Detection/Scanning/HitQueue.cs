namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Confirmed candidates in the order in which overlaps are resolved.</summary>
/// <remarks>They arrive as a few ordered runs, one per kind of anchor; <see cref="Sort"/> merges the runs, so a burst of hits stays cheap.</remarks>
sealed class HitQueue
{
    Hit[] _items = new Hit[32];
    Hit[] _merged = [];
    int _first;
    int _count;
    bool _isSorted = true;

    public bool IsEmpty => _first == _count;

    /// <summary>The foremost hit; only when not empty and sorted.</summary>
    public ref readonly Hit First => ref _items[_first];

    public void RemoveFirst()
    {
        if (++_first == _count) _first = _count = 0;
    }

    /// <summary>Adds a hit; call <see cref="Sort"/> before the next look at the front.</summary>
    public void Add(in Hit hit)
    {
        if (_count == _items.Length) MakeRoom();
        _isSorted &= IsEmpty || Hit.Compare(_items[_count - 1], hit) <= 0;
        _items[_count++] = hit;
    }

    /// <summary>Adds a hit to a sorted queue at its place, which is near the front.</summary>
    public void Insert(in Hit hit)
    {
        if (_count == _items.Length) MakeRoom();
        int at = _first;
        while (at < _count && Hit.Compare(_items[at], hit) < 0) at++;
        Array.Copy(_items, at, _items, at + 1, _count - at);
        _items[at] = hit;
        _count++;
    }

    public void Sort()
    {
        while (!_isSorted) MergeRuns();
    }

    public void Clear() => (_first, _count, _isSorted) = (0, 0, true);

    /// <summary>Merges neighbouring runs in pairs: half as many are left.</summary>
    void MergeRuns()
    {
        if (_merged.Length < _items.Length) _merged = new Hit[_items.Length];
        int runs = 0, to = 0;
        for (int at = _first; at < _count; runs++)
        {
            int middle = RunEnd(at), end = middle < _count ? RunEnd(middle) : middle;
            for (int left = at, right = middle; left < middle || right < end;)
            {
                bool isLeft = right == end || (left < middle && Hit.Compare(_items[left], _items[right]) <= 0);
                _merged[to++] = _items[isLeft ? left++ : right++];
            }

            at = end;
        }

        (_items, _merged) = (_merged, _items);
        (_first, _count, _isSorted) = (0, to, runs <= 1);
    }

    int RunEnd(int at)
    {
        for (at++; at < _count && Hit.Compare(_items[at - 1], _items[at]) <= 0;) at++;
        return at;
    }

    void MakeRoom()
    {
        if (_first > 0)
        {
            Array.Copy(_items, _first, _items, 0, _count - _first);
            (_first, _count) = (0, _count - _first);
        }
        else
        {
            Array.Resize(ref _items, _items.Length * 2);
        }
    }
}
