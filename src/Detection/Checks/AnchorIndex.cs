using System.Collections.Frozen;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>Entries by the first two bytes of their anchor, so that a detector with many literals tries few of them.</summary>
/// <remarks>Immutable; shared between threads.</remarks>
sealed class AnchorIndex<T>
{
    readonly FrozenDictionary<int, T[]> _entries;

    /// <param name="entries">Entries in the order in which they are to be tried.</param>
    /// <param name="anchor">Lower-case anchor of an entry; at least two bytes.</param>
    public AnchorIndex(IEnumerable<T> entries, Func<T, ReadOnlyMemory<byte>> anchor)
        => _entries = entries.GroupBy(e => Key(anchor(e).Span[0], anchor(e).Span[1])).ToFrozenDictionary(static g => g.Key, static g => g.ToArray());

    /// <summary>Entries whose anchor starts as the text does here; empty when there are none.</summary>
    public ReadOnlySpan<T> At(ref Window window, int at)
        => _entries.TryGetValue(Key(Ascii.ToLower(window[at]), Ascii.ToLower(window[at + 1])), out T[]? entries) ? entries : [];

    static int Key(byte first, byte second) => (first << 8) | second;
}
