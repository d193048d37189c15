using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Probes a table with open addressing eight slots at a time, so that the processor need not guess how many it takes. The same for every vector width.</summary>
static class SlotKernel
{
    /// <summary>Slots compared at once, and the least number of copies of the first slots that must follow the last.</summary>
    public const int Width = 8;

    /// <summary>The first slot from a home on that is empty (0) or has the tag in its high half; linear, from the end back to the start.</summary>
    /// <param name="slots">A power of two of slots and <see cref="Width"/> more that repeat the first; one at least is empty.</param>
    /// <param name="home">Where to begin.</param>
    /// <param name="tag">Sixteen bits, not 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Find(uint[] slots, int home, uint tag)
    {
        int size = slots.Length - Width;
        if ((uint)home >= (uint)size) throw new ArgumentOutOfRangeException(nameof(home));
        ref uint first = ref MemoryMarshal.GetArrayDataReference(slots);
        while (true)
        {
            Vector256<uint> probed = Vector256.LoadUnsafe(ref first, (nuint)home);
            uint ends = (Vector256.Equals(probed >>> 16, Vector256.Create(tag)) | Vector256.Equals(probed, Vector256<uint>.Zero)).ExtractMostSignificantBits();
            if (ends != 0) return Unsafe.Add(ref first, home + BitOperations.TrailingZeroCount(ends));
            home = (home + Width) & (size - 1);
        }
    }
}
