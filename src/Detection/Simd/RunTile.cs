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
        if (_starts.Length < blocks + Vector<ulong>.Count) _starts = new ulong[BitOperations.RoundUpToPowerOf2((uint)(blocks + Vector<ulong>.Count))];
    }

    /// <summary>Sets the starts of runs.</summary>
    /// <param name="bits">Bytes of the class, a word for each block and zeros behind them.</param>
    /// <param name="mayStart">Bytes at which a run counts.</param>
    public void Fill(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> mayStart)
    {
        for (int i = 0; i < _blocks; i += Vector<ulong>.Count) (Starts(bits, i) & new Vector<ulong>(mayStart[i..])).CopyTo(_starts, i);
    }

    /// <summary>As the other form, for runs that are not as long in a narrower class.</summary>
    /// <param name="bits">Bytes of the class, a word for each block and zeros behind them.</param>
    /// <param name="narrower">Bytes of the narrower class.</param>
    public void FillBut(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> narrower)
    {
        for (int i = 0; i < _blocks; i += Vector<ulong>.Count) Vector.AndNot(Starts(bits, i), Starts(narrower, i)).CopyTo(_starts, i);
    }

    /// <summary>Starts of runs in as many blocks as a vector has words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector<ulong> Starts(ReadOnlySpan<ulong> bits, int at)
    {
        Vector<ulong> here = new(bits[at..]), next = new(bits[(at + 1)..]);
        Step(ref here, ref next, 1);
        Step(ref here, ref next, 2);
        Step(ref here, ref next, 4);
        Step(ref here, ref next, _step);
        return _last == 0 ? here : here & ((here >>> _last) | (next << (64 - _last)));
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
    /// <param name="bits">Bytes of the class; bits behind the end are 0.</param>
    public void Finish(int end, ReadOnlySpan<ulong> bits)
    {
        int used = end - (_from + ((_blocks - 1) << 6));
        int count = _blocks == 0 ? 0 : BitOperations.LeadingZeroCount(~(bits[_blocks - 1] << (64 - used)));
        if (count >= used && _blocks > 1) count = used + BitOperations.LeadingZeroCount(~bits[_blocks - 2]);
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
    static void Step(ref Vector<ulong> bits, ref Vector<ulong> next, int step)
    {
        bits &= (bits >>> step) | (next << (64 - step));
        next &= next >>> step;
    }
}
