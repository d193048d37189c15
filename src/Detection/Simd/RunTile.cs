using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Where runs of at least some length of one class of bytes start, in the stretch of a text that was last filled in.</summary>
/// <param name="length">Length of a run: 8 to 32.</param>
sealed class RunTile(int length)
{
    /// <summary>Steps by which eight in a row become the length in a row; the second may be none.</summary>
    readonly int _step = Math.Min(8, length - 8), _last = length - 8 - Math.Min(8, length - 8);

    ulong[] _starts = new ulong[16];
    int _from;
    int _blocks;

    /// <summary>Index up to which no run that has not yet reached its length can start.</summary>
    public int Tail { get; private set; }

    /// <summary>Starts a stretch of so many blocks.</summary>
    public void Begin(int from, int blocks)
    {
        (_from, _blocks) = (from, blocks);
        if (_starts.Length < blocks) _starts = new ulong[BitOperations.RoundUpToPowerOf2((uint)blocks)];
    }

    /// <summary>Sets the starts of runs in one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int block, ulong starts) => _starts[block] = starts;

    /// <summary>Starts of runs in a block.</summary>
    /// <param name="bits">Bytes of the class.</param>
    /// <param name="next">Those of the block behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Starts(ulong bits, ulong next)
    {
        Step(ref bits, ref next, 1);
        Step(ref bits, ref next, 2);
        Step(ref bits, ref next, 4);
        Step(ref bits, ref next, _step);
        return _last == 0 ? bits : bits & (bits >> _last | next << (64 - _last));
    }

    /// <summary>Leaves the starts at which one of the words may stand.</summary>
    /// <param name="text">First byte of the stretch; three bytes behind it may be read too.</param>
    /// <param name="words">How the words begin.</param>
    public void Narrow(ref byte text, ThreeLetters words)
    {
        for (int i = 0; i < _blocks; i++)
            if (_starts[i] != 0) _starts[i] = words.Narrow(ref Unsafe.Add(ref text, i << 6), _starts[i]);
    }

    /// <summary>Ends the stretch.</summary>
    /// <param name="end">Index just behind it.</param>
    /// <param name="before">Bytes of the class in the block before the last.</param>
    /// <param name="last">Those of the last block; bits behind the end are 0.</param>
    public void Finish(int end, ulong before, ulong last)
    {
        int used = end - (_from + ((_blocks - 1) << 6));
        int count = _blocks == 0 ? 0 : BitOperations.LeadingZeroCount(~(last << (64 - used)));
        if (count >= used && _blocks > 1) count = used + BitOperations.LeadingZeroCount(~before);
        Tail = end - Math.Min(Math.Min(count, end - _from), length - 1);
    }

    /// <summary>First start of a run at or after this index; <see cref="Tail"/> or more when there is none.</summary>
    public int Next(int at)
    {
        int block = (at - _from) >> 6;
        if (block >= _blocks) return Math.Max(at, Tail);
        ulong bits = _starts[block] & (ulong.MaxValue << ((at - _from) & 63));
        while (bits == 0)
        {
            if (++block >= _blocks) return Math.Max(at, Tail);
            bits = _starts[block];
        }

        return _from + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Step(ref ulong bits, ref ulong next, int step)
    {
        bits &= bits >> step | next << (64 - step);
        next &= next >> step;
    }
}
