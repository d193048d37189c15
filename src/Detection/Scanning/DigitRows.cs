using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>Bits of the forms of digit rules by an index, with every different row kept once: a table of a few kilobytes stays in the nearest cache.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class DigitRows
{
    readonly ushort[] _rowOf;
    readonly Vector512<ulong>[] _rows;

    /// <param name="rows">One row for every index.</param>
    public DigitRows(IReadOnlyList<Vector512<ulong>> rows)
    {
        var known = new Dictionary<Vector512<ulong>, ushort>();
        _rowOf = new ushort[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            if (!known.TryGetValue(rows[i], out ushort row)) known.Add(rows[i], row = (ushort)known.Count);
            _rowOf[i] = row;
        }

        _rows = [.. known.OrderBy(static pair => pair.Value).Select(static pair => pair.Key)];
    }

    /// <summary>The different rows.</summary>
    public ReadOnlySpan<Vector512<ulong>> Distinct => _rows;

    /// <summary>By index: the number of its row among the <see cref="Distinct"/>.</summary>
    public ushort[] Numbers => _rowOf;

    /// <summary>The row at an index.</summary>
    public Vector512<ulong> this[int index] => _rows[_rowOf[index]];
}
