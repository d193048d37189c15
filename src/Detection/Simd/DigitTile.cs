using System.Numerics;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Where digits are, where what stands between them is signs only, and where numbers in words may start, in the stretch of a text that was last filled in.</summary>
sealed class DigitTile
{
    ulong[] _digits = new ulong[16];
    ulong[] _plain = new ulong[16];
    ulong[] _letters = new ulong[16];
    ulong[] _pieces = new ulong[16];
    int _from;
    int _blocks;

    /// <summary>Starts a stretch of so many blocks.</summary>
    public void Begin(int from, int blocks)
    {
        (_from, _blocks) = (from, blocks);
        if (_digits.Length >= blocks + 2) return;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)blocks + 2);
        (_digits, _plain, _letters, _pieces) = (new ulong[size], new ulong[size], new ulong[size], new ulong[size]);
    }

    /// <summary>Sets one block; bits behind the end of the text are 0.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="digits">Digits.</param>
    /// <param name="plain">Digits and signs of ASCII.</param>
    /// <param name="letters">Letters of ASCII; may be set behind the end of the text.</param>
    /// <param name="pieces">Digits, and where a number in words may start; may be set behind the end of the text.</param>
    public void Set(int block, ulong digits, ulong plain, ulong letters, ulong pieces)
        => (_digits[block], _plain[block], _letters[block], _pieces[block]) = (digits, plain, letters, pieces);

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

    /// <summary>First digit at or after this index that no digit or letter of ASCII stands before, as far as the stretch tells; the end of the stretch or more when there is none.</summary>
    public int NextNumber(int at)
    {
        int block = (at - _from) >> 6;
        if (block >= _blocks) return int.MaxValue;
        ulong bits = Numbers(block) & (ulong.MaxValue << ((at - _from) & 63));
        while (bits == 0)
        {
            if (++block >= _blocks) return int.MaxValue;
            bits = Numbers(block);
        }

        return _from + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>First digit or start of a number in words at or after this index; the end of the stretch or more when there is none.</summary>
    public int NextPiece(int at)
    {
        int block = (at - _from) >> 6;
        if (block >= _blocks) return int.MaxValue;
        ulong bits = _pieces[block] & (ulong.MaxValue << ((at - _from) & 63));
        while (bits == 0)
        {
            if (++block >= _blocks) return int.MaxValue;
            bits = _pieces[block];
        }

        return _from + (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>First digits in a block; what stands before the stretch is not known.</summary>
    ulong Numbers(int block)
    {
        ulong digits = _digits[block];
        if (digits == 0) return 0;
        ulong before = block == 0 ? 0 : (_digits[block - 1] | _letters[block - 1]) >> 63;
        return digits & ~((digits | _letters[block]) << 1 | before);
    }

    ulong From(ulong[] bits, int at)
    {
        int block = (at - _from) >> 6, bit = (at - _from) & 63;
        return block > _blocks ? 0 : bits[block] >> bit | bits[block + 1] << 1 << (63 - bit);
    }
}
