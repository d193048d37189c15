using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Adds up the weights of features in a table of buckets, for the tagger of names. The same sums for every vector width.</summary>
/// <remarks>
/// A bucket is eight words: the names of four features, then four weights of one byte for each. A feature that is not there adds nothing. Hits are as
/// good as random, so nothing branches on them.
/// </remarks>
static class WeightKernel
{
    /// <summary>Words in one bucket.</summary>
    public const int BucketWords = 8;

    const int Names = BucketWords / 2;

    /// <summary>The sums of the four weights over the features.</summary>
    /// <param name="buckets">At least two buckets, a power of two of them.</param>
    /// <param name="features">Names of features, at most 250; the first bits are the bucket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Sum(uint[] buckets, ReadOnlySpan<uint> features)
    {
        int shift = ShiftOf(buckets.Length);
        ref uint table = ref MemoryMarshal.GetArrayDataReference(buckets);
        Vector256<short> even = Vector256<short>.Zero, odd = Vector256<short>.Zero;
        int i = 1;
        for (; i < features.Length; i += 2)
        {
            even += WeightsOf(ref table, shift, features[i - 1]);
            odd += WeightsOf(ref table, shift, features[i]);
        }

        if (i == features.Length) even += WeightsOf(ref table, shift, features[i - 1]);
        // Each quarter holds the sums of one place of the buckets.
        Vector256<short> all = even + odd;
        Vector128<short> halves = all.GetLower() + all.GetUpper();
        return Vector128.WidenLower(halves) + Vector128.WidenUpper(halves);
    }

    /// <summary>How far a name is shifted to have the number of its bucket.</summary>
    /// <exception cref="ArgumentException">The table is no power of two of buckets, or only one.</exception>
    public static int ShiftOf(int words)
        => BitOperations.IsPow2(words) && words > BucketWords ? 32 - BitOperations.Log2((uint)words / BucketWords) : throw new ArgumentException("A table has a power of two of buckets.", nameof(words));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<short> WeightsOf(ref uint table, int shift, uint feature)
    {
        ref uint bucket = ref Unsafe.Add(ref table, (nuint)(feature >> shift) * BucketWords);
        Vector128<uint> isNamed = Vector128.Equals(Vector128.LoadUnsafe(ref bucket), Vector128.Create(feature));
        Vector128<uint> weights = Vector128.LoadUnsafe(ref bucket, Names) & isNamed;
        return Vector256.WidenLower(weights.AsSByte().ToVector256Unsafe());
    }
}
