using System.Buffers;

namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>The nodes of one JSON text in order of appearance, in rented memory. Holds positions, no text.</summary>
/// <remarks>The children of the object at <c>i</c> are key, value, key, value … from <c>i + 1</c> up to <c>Next</c>.</remarks>
sealed class JsonTape : IDisposable
{
    JsonNode[] _nodes = ArrayPool<JsonNode>.Shared.Rent(128);

    public int Count { get; private set; }

    public ref JsonNode this[int index] => ref _nodes[index];

    public int Add(JsonKind kind, int start)
    {
        if (Count == _nodes.Length) Grow();
        _nodes[Count] = new JsonNode { Kind = kind, Start = start };
        return Count++;
    }

    public void Clear() => Count = 0;

    /// <summary>The value of a member of the object at <paramref name="node"/>, or -1. Names with escapes are not compared.</summary>
    public int Member(ReadOnlySpan<byte> json, int node, ReadOnlySpan<byte> name)
    {
        if (_nodes[node].Kind != JsonKind.Object) return -1;
        for (int key = node + 1; key < _nodes[node].Next; key = _nodes[key + 1].Next)
        {
            if (json[_nodes[key].Start.._nodes[key].End].SequenceEqual(name)) return key + 1;
        }

        return -1;
    }

    public void Dispose()
    {
        if (_nodes.Length == 0) return;
        ArrayPool<JsonNode>.Shared.Return(_nodes);
        _nodes = [];
        Count = 0;
    }

    void Grow()
    {
        JsonNode[] bigger = ArrayPool<JsonNode>.Shared.Rent(_nodes.Length * 2);
        _nodes.AsSpan(0, Count).CopyTo(bigger);
        ArrayPool<JsonNode>.Shared.Return(_nodes);
        _nodes = bigger;
    }
}
