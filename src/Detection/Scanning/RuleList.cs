namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>A few different rules. Reused, so that it allocates nothing when warm.</summary>
sealed class RuleList
{
    CompiledRule[] _items = new CompiledRule[8];
    int _count;

    public ReadOnlySpan<CompiledRule> Span => _items.AsSpan(0, _count);

    public void AddOnce(CompiledRule rule)
    {
        foreach (CompiledRule known in Span)
            if (ReferenceEquals(known, rule)) return;
        if (_count == _items.Length) Array.Resize(ref _items, _count * 2);
        _items[_count++] = rule;
    }

    public void Clear() => _count = 0;
}
