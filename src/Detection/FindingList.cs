namespace Gegevenshuis.AiGateway.Detection;

/// <summary>Findings of one scan in order of position. Reused between scans, so that a warm scan allocates nothing.</summary>
/// <remarks>Not thread-safe; one list belongs to one scan at a time.</remarks>
public sealed class FindingList
{
    Finding[] _items = new Finding[16];

    public int Count { get; private set; }

    public Finding this[int index] => Span[index];

    /// <summary>The findings so far. Invalid after the next <see cref="Add"/> or <see cref="Clear"/>.</summary>
    public ReadOnlySpan<Finding> Span => _items.AsSpan(0, Count);

    public void Add(Finding finding)
    {
        if (Count == _items.Length) Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = finding;
    }

    public void Clear() => Count = 0;
}
