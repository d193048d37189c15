using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Where runs of at least some length of one class of bytes start, in the stretch of a text that was last filled in.</summary>
/// <param name="length">Length of a run: 2 to 64.</param>
sealed class RunTile(int length)
{
    ulong[] _bits = new ulong[16];
    ulong[] _dull = new ulong[16];
    ulong[] _starts = new ulong[16];
    int _from;
    int _blocks;
    int _end;

    /// <summary>Index up to which no run that has not yet reached its length can start.</summary>
    public int Tail { get; private set; }

    /// <summary>Starts a stretch of so many blocks that ends at <paramref name="end"/>.</summary>
    public void Begin(int from, int blocks, int end)
    {
        (_from, _blocks, _end) = (from, blocks, end);
        if (_bits.Length < blocks + 1) Grow((int)BitOperations.RoundUpToPowerOf2((uint)blocks + 1));
        (_bits[blocks], _dull[blocks]) = (0, 0);
    }

    /// <summary>Sets one block.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="bits">Bytes of the class; bits behind the end of the text are 0.</param>
    /// <param name="starts">Bytes at which a run may start.</param>
    /// <param name="dull">Bytes of which a run may not consist alone.</param>
    public void Set(int block, ulong bits, ulong starts = ulong.MaxValue, ulong dull = 0)
        => (_bits[block], _starts[block], _dull[block]) = (bits, starts, dull);

    /// <summary>Turns the bytes of the class into starts of runs.</summary>
    public void Finish()
    {
        Tail = _end - Math.Min(TrailingCount(), length - 1);
        for (int i = 0; i < _blocks; i++) _bits[i] = Starts(_bits[i], _bits[i + 1]) & _starts[i];
        for (int i = 0; i < _blocks; i++) if (_bits[i] != 0 && _dull[i] != 0) _bits[i] &= ~Starts(_dull[i], _dull[i + 1]);
    }

    /// <summary>First start of a run at or after this index; <see cref="Tail"/> or more when there is none.</summary>
    public int Next(int at)
    {
        int block = (at - _from) >> 6;
        if (block >= _blocks) return Math.Max(at, Tail);
        ulong bits = _bits[block] & (ulong.MaxValue << ((at - _from) & 63));
        while (bits == 0)
        {
            if (++block >= _blocks) return Math.Max(at, Tail);
            bits = _bits[block];
        }

        return _from + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    void Grow(int size) => (_bits, _dull, _starts) = (new ulong[size], new ulong[size], new ulong[size]);

    int TrailingCount()
    {
        int count = 0;
        for (int at = _end - 1; at >= _from && count < length; at--, count++)
            if ((_bits[(at - _from) >> 6] >> ((at - _from) & 63) & 1) == 0) break;
        return count;
    }

    ulong Starts(ulong bits, ulong next)
    {
        if (bits == 0) return 0;
        var both = new UInt128(next, bits);
        int done = 1;
        while (done < length)
        {
            int step = Math.Min(done, length - done);
            both &= both >> step;
            done += step;
        }

        return (ulong)both;
    }
}
