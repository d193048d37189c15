using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Mixes many rows of up to three numbers each into 32-bit names, sixteen rows at a time; needs AVX-512. Immutable.</summary>
/// <remarks>
/// A row is <c>((((seed ^ first) * 0x85EBCA77) + second) * 0xC2B2AE3D) ^ third</c>, of which the upper half of the product with 0x9E3779B97F4A7C15 is taken.
/// Each number is a field of bits of one of 32 words of input: picked by a permutation, shifted and masked, whatever rows there are.
/// </remarks>
sealed class RowKernel
{
    /// <summary>Words of one piece of input.</summary>
    public const int PieceWords = 8;

    const int Lanes = 16;

    readonly Vector512<uint>[] _seeds;

    /// <summary>Three times three vectors for sixteen rows: where a number stands, how far to shift it, what to keep of it.</summary>
    readonly Vector512<uint>[] _fields;

    public RowKernel(IReadOnlyList<Row> rows)
    {
        int blocks = (rows.Count + Lanes - 1) / Lanes;
        Rows = blocks * Lanes;
        _seeds = new Vector512<uint>[blocks];
        _fields = new Vector512<uint>[blocks * 9];
        for (int block = 0; block < blocks; block++)
        {
            Row[] some = [.. Enumerable.Range(block * Lanes, Lanes).Select(i => i < rows.Count ? rows[i] : default)];
            _seeds[block] = Vector512.Create([.. some.Select(static r => r.Seed)]);
            Func<Row, Field>[] numbers = [static r => r.First, static r => r.Second, static r => r.Third];
            for (int n = 0; n < numbers.Length; n++)
            {
                Field[] fields = [.. some.Select(numbers[n])];
                _fields[(block * 9) + (n * 3)] = Vector512.Create([.. fields.Select(static f => (uint)f.Word)]);
                _fields[(block * 9) + (n * 3) + 1] = Vector512.Create([.. fields.Select(static f => (uint)f.Shift)]);
                _fields[(block * 9) + (n * 3) + 2] = Vector512.Create([.. fields.Select(static f => f.Mask)]);
            }
        }
    }

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    /// <summary>Names that <see cref="Mix"/> writes: the rows, rounded up to a multiple of sixteen.</summary>
    public int Rows { get; }

    /// <summary>A number of a row.</summary>
    /// <param name="Word">Which word of the input, 0 to 31.</param>
    /// <param name="Shift">Bits below it.</param>
    /// <param name="Mask">What it can be; 0 for no number.</param>
    public readonly record struct Field(int Word, int Shift, uint Mask);

    /// <param name="Seed">Tells the rows apart.</param>
    /// <param name="First">First number.</param>
    /// <param name="Second">Second number.</param>
    /// <param name="Third">Third number.</param>
    public readonly record struct Row(uint Seed, Field First, Field Second, Field Third);

    /// <summary>Writes the names of the rows.</summary>
    /// <param name="first">The first of eight words: 0 to 7 of the input.</param>
    /// <param name="second">The first of eight words: 8 to 15.</param>
    /// <param name="third">The first of eight words: 16 to 23.</param>
    /// <param name="rest">24 to 31.</param>
    /// <param name="names">At least <see cref="Rows"/>.</param>
    public void Mix(in uint first, in uint second, in uint third, Vector256<uint> rest, Span<uint> names)
    {
        if (names.Length < Rows) throw new ArgumentException("There is no room for the names.", nameof(names));
        Vector512<uint> low = Vector512.Create(Vector256.LoadUnsafe(in first), Vector256.LoadUnsafe(in second));
        Vector512<uint> high = Vector512.Create(Vector256.LoadUnsafe(in third), rest);
        ref Vector512<uint> fields = ref MemoryMarshal.GetArrayDataReference(_fields);
        ref uint to = ref MemoryMarshal.GetReference(names);
        for (int block = 0; block < _seeds.Length; block++)
        {
            Vector512<uint> mixed = (_seeds[block] ^ Pick(low, high, ref fields)) * Vector512.Create(0x85EBCA77);
            mixed = (mixed + Pick(low, high, ref Unsafe.Add(ref fields, 3))) * Vector512.Create(0xC2B2AE3D);
            mixed ^= Pick(low, high, ref Unsafe.Add(ref fields, 6));
            Upper(mixed).StoreUnsafe(ref to, (nuint)(block * Lanes));
            fields = ref Unsafe.Add(ref fields, 9);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Pick(Vector512<uint> low, Vector512<uint> high, ref Vector512<uint> field)
        => Avx512F.ShiftRightLogicalVariable(Avx512F.PermuteVar16x32x2(low, field, high), Unsafe.Add(ref field, 1)) & Unsafe.Add(ref field, 2);

    /// <summary>The upper half of the lower 64 bits of the product with 0x9E3779B97F4A7C15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Upper(Vector512<uint> mixed)
    {
        Vector512<uint> factor = Vector512.Create(0x7F4A7C15u);
        Vector512<ulong> even = Avx512F.Multiply(mixed, factor) >>> 32, odd = Avx512F.Multiply((mixed.AsUInt64() >>> 32).AsUInt32(), factor);
        return (mixed * Vector512.Create(0x9E3779B9)) + (even | (odd & Vector512.Create(0xFFFF_FFFF_0000_0000))).AsUInt32();
    }
}
