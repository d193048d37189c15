using System.Runtime.CompilerServices;

namespace Gegevenshuis.AiGateway.Detection.Scanning;

/// <summary>A set of bytes in one half of a cache line. Filled at load, then read.</summary>
[InlineArray(4)]
struct ByteClass
{
    ulong _word;

    /// <summary>Whether the byte is in the set.</summary>
    public readonly bool Contains(byte b) => (this[b >> 6] >> b & 1) != 0;

    /// <summary>Takes the byte in.</summary>
    public void Add(byte b) => this[b >> 6] |= 1UL << b;
}
