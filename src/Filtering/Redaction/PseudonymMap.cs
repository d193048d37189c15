using System.Text;

namespace Gegevenshuis.AiGateway.Filtering;

/// <summary>The placeholders of one exchange with the values they stand for. Values that may not be restored are not in it.</summary>
/// <remarks>Filled while a request is rewritten, read-only after that. Holds text: it must not outlive its exchange or reach a log.</remarks>
public sealed class PseudonymMap
{
    readonly Dictionary<(string Label, int Number), byte[]> _values = [];
    readonly List<byte[]> _labels = [];

    /// <summary>A map without placeholders: nothing is restored.</summary>
    public static PseudonymMap Empty { get; } = new();

    /// <summary>Number of values that can be restored.</summary>
    public int Count => _values.Count;

    /// <summary>Labels that occur in the map, as upper-case UTF-8.</summary>
    internal IReadOnlyList<byte[]> Labels => _labels;

    internal void Set(string label, int number, string value)
    {
        _values[(label, number)] = Encoding.UTF8.GetBytes(value);
        byte[] name = Encoding.UTF8.GetBytes(label);
        if (!_labels.Exists(known => known.AsSpan().SequenceEqual(name))) _labels.Add(name);
    }

    internal void Remove(string label, int number) => _values.Remove((label, number));

    /// <summary>The value behind a placeholder, as UTF-8 text.</summary>
    internal bool TryGet(int label, int number, out ReadOnlySpan<byte> value)
    {
        bool isKnown = _values.TryGetValue((Encoding.UTF8.GetString(_labels[label]), number), out byte[]? bytes);
        value = bytes;
        return isKnown;
    }

    /// <summary>Says how many, never what.</summary>
    public override string ToString() => $"{Count} placeholders";
}
