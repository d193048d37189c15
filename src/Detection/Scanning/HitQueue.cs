namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Confirmed candidates in the order in which overlaps are resolved.</summary>
/// <remarks>They arrive almost in order, so insertion from the back is cheap.</remarks>
sealed class HitQueue
{
    Hit[] _items = new Hit[32];
    int _first;
    int _count;

    public bool IsEmpty => _first == _count;

    /// <summary>The foremost hit; only when not empty.</summary>
    public ref readonly Hit First => ref _items[_first];

    public void RemoveFirst()
    {
        if (++_first == _count) _first = _count = 0;
    }

    public void Add(in Hit hit)
    {
        if (_count == _items.Length) MakeRoom();
        int at = _count++;
        for (; at > _first && Hit.Compare(hit, _items[at - 1]) < 0; at--) _items[at] = _items[at - 1];
        _items[at] = hit;
    }

    public void Clear() => _first = _count = 0;

    void MakeRoom()
    {
        if (_first > 0)
        {
            Array.Copy(_items, _first, _items, 0, _count - _first);
            _count -= _first;
            _first = 0;
        }
        else
        {
            Array.Resize(ref _items, _items.Length * 2);
        }
    }
}
