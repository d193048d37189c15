using System.Text;

namespace Gegevenshuis.AiGateway.Filtering.Json;

/// <summary>The names on the way from the outermost object to one value.</summary>
sealed class JsonPath(string path)
{
    readonly byte[][] _names = path.Length == 0 ? [] : [.. path.Split('.').Select(Encoding.UTF8.GetBytes)];

    /// <summary>There is no such path in the protocol.</summary>
    public bool IsNone => _names.Length == 0;

    /// <summary>The value, or -1 when it is not there.</summary>
    public int Find(ReadOnlySpan<byte> json, JsonTape tape)
    {
        int node = IsNone ? -1 : 0;
        foreach (byte[] name in _names)
        {
            node = tape.Member(json, node, name);
            if (node < 0) return -1;
        }

        return node;
    }
}
