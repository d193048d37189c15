using System.Numerics;
using System.Runtime.CompilerServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>The first three letters of a fixed set of words: of a word start, whether one of them may stand there. Immutable.</summary>
sealed class ThreeLetters
{
    readonly ulong[] _bits = new ulong[(1 << 15) / 64];
    readonly ThreeSets _sets;

    /// <param name="words">Lower case; words with a character beyond ASCII in the first three are left out. A word of two ends there.</param>
    public ThreeLetters(IReadOnlyCollection<string> words)
    {
        foreach (string word in words)
        {
            if (word.Take(3).Any(static c => c >= 0x80)) continue;
            int key = Key(word[0] | (uint)word[1] << 8 | (word.Length > 2 ? (uint)word[2] << 16 : 0));
            _bits[key >> 6] |= 1UL << key;
        }

        _sets = new ThreeSets([.. words.Where(static word => word.Length > 2 && word.Take(3).All(char.IsAsciiLetterLower)).Select(static word => ((byte)word[0], (byte)word[1], (byte)word[2]))]);
    }

    /// <summary>Places of a block at which <see cref="Narrow"/> may leave a start, when none of the words has two letters; some others too.</summary>
    /// <param name="text">First byte of the block; two bytes behind it may be read too.</param>
    /// <param name="first">The block.</param>
    /// <param name="capitals">The capitals in it.</param>
    public ulong Sift<TBytes>(ref byte text, in TBytes first, ulong capitals)
        where TBytes : struct, IBytes64<TBytes>
    {
        TBytes second = TBytes.Load(ref Unsafe.Add(ref text, 1)), third = TBytes.Load(ref Unsafe.Add(ref text, 2));
        ulong lower = second.Letters & ~second.Capitals;
        return TBytes.Begin(first, second, third, _sets) | (capitals & ~lower) | first.Strange | second.Strange | third.Strange;
    }

    /// <summary>Whether three bytes may be the first of one of the words; true when one of them is beyond ASCII, or is a 0 behind the text.</summary>
    public bool May(byte first, byte second, byte third) => May(first | (uint)second << 8 | (uint)third << 16);

    /// <summary>Leaves the starts that may be one, and those in capitals, which mean something else.</summary>
    /// <param name="block">First byte of the block; three bytes behind it may be read too.</param>
    /// <param name="starts">Bits of the block.</param>
    public ulong Narrow(ref byte block, ulong starts)
    {
        ulong kept = 0;
        for (; starts != 0; starts &= starts - 1)
        {
            uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref block, BitOperations.TrailingZeroCount(starts)));
            bool isCapitals = Ascii.IsUpper((byte)bytes) && !Ascii.IsLower((byte)(bytes >> 8));
            if (isCapitals || May(bytes)) kept |= starts & (0 - starts);
        }

        return kept;
    }

    bool May(uint bytes)
    {
        uint three = bytes & 0xFF_FFFF;
        if ((three & 0x80_8080) != 0 || ((three - 0x01_0101) & ~three & 0x80_8080) != 0) return true;
        int key = Key(three);
        return (_bits[key >> 6] >> key & 1) != 0;
    }

    /// <summary>Five bits per letter; 0 for a third that is none.</summary>
    static int Key(uint bytes)
    {
        uint third = bytes >> 16 & 0xFF;
        bool isLetter = (third | 0x20) - 'a' <= 25;
        return (int)((bytes & 31) << 10 | (bytes >> 8 & 31) << 5 | (isLetter ? third & 31 : 0));
    }
}
