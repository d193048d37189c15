using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Where digits are, and what stands between them is signs only, in the stretch of a text that was last filled in.</summary>
sealed class DigitTile
{
    ulong[] _digits = new ulong[16];
    ulong[] _plain = new ulong[16];
    int _from;
    int _blocks;

    /// <summary>Starts a stretch of so many blocks.</summary>
    public void Begin(int from, int blocks)
    {
        (_from, _blocks) = (from, blocks);
        if (_digits.Length >= blocks + 2) return;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)blocks + 2);
        (_digits, _plain) = (new ulong[size], new ulong[size]);
    }

    /// <summary>Sets one block; bits behind the end of the text are 0.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="digits">Digits.</param>
    /// <param name="plain">Digits and signs of ASCII.</param>
    public void Set(int block, ulong digits, ulong plain) => (_digits[block], _plain[block]) = (digits, plain);

    /// <summary>Ends the stretch.</summary>
    public void Finish()
    {
        _digits.AsSpan(_blocks, 2).Clear();
        _plain.AsSpan(_blocks, 2).Clear();
    }

    /// <summary>A bit for each of the 64 bytes from this index on that is a digit.</summary>
    public ulong Digits(int at) => From(_digits, at);

    /// <summary>A bit for each of the 64 bytes from this index on that is a digit or a sign of ASCII other than the start of a tag.</summary>
    public ulong Plain(int at) => From(_plain, at);

    /// <summary>First digit at or after this index; the end of the stretch or more when there is none.</summary>
    public int NextDigit(int at)
    {
        int block = (at - _from) >> 6;
        if (block >= _blocks) return int.MaxValue;
        ulong bits = _digits[block] & (ulong.MaxValue << ((at - _from) & 63));
        while (bits == 0)
        {
            if (++block >= _blocks) return int.MaxValue;
            bits = _digits[block];
        }

        return _from + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    ulong From(ulong[] bits, int at)
    {
        int block = (at - _from) >> 6, bit = (at - _from) & 63;
        return block > _blocks ? 0 : bits[block] >> bit | bits[block + 1] << 1 << (63 - bit);
    }
}
