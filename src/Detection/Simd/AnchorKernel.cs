using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Finds the anchors of a tile: classes per 64 bytes, then shifts with carries. The same text for every vector width.</summary>
static class AnchorKernel
{
    /// <summary>Fills the tile for the text from <paramref name="from"/> on, at most <see cref="AnchorTile.Size"/> bytes.</summary>
    /// <param name="padded">Text followed by at least 64 readable bytes.</param>
    /// <param name="length">Length of the text without what follows.</param>
    /// <param name="from">Where the tile starts.</param>
    /// <param name="odd">Bytes that literals start with and that are no letter or digit.</param>
    /// <param name="tile">Receives the masks.</param>
    /// <returns>Number of blocks filled.</returns>
    public static int Fill(ReadOnlySpan<byte> padded, int length, int from, in ByteSet odd, AnchorTile tile)
    {
        if (padded.Length < length + 64) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        if (Bytes512.IsSupported) return FillWith<Bytes512>(padded, length, from, odd, tile);
        if (Bytes256.IsSupported) return FillWith<Bytes256>(padded, length, from, odd, tile);
        return Bytes128.IsSupported ? FillWith<Bytes128>(padded, length, from, odd, tile) : FillWith<BytesScalar>(padded, length, from, odd, tile);
    }

    /// <summary>As <see cref="Fill"/>, with one way of loading.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int FillWith<TBytes>(ReadOnlySpan<byte> padded, int length, int from, in ByteSet odd, AnchorTile tile)
        where TBytes : struct, IBytes64<TBytes>
    {
        ref byte text = ref MemoryMarshal.GetReference(padded);
        byte before = from > 0 ? padded[from - 1] : (byte)0;
        ulong digitCarry = Ascii.IsDigit(before) ? 1UL : 0, letterCarry = Ascii.IsLetter(before) ? 1UL : 0;
        bool hasOdd = !odd.IsEmpty;
        int blocks = Math.Min(AnchorTile.Blocks, (length - from + 63) >> 6);
        Span<ulong> digits = tile.Digits, digitStarts = tile.DigitStarts, atSigns = tile.AtSigns, capitals = tile.Capitals, uppers = tile.Uppers, letters = tile.Letters, starts = tile.Starts;
        for (int i = 0; i < blocks; i++)
        {
            int at = from + (i << 6);
            TBytes bytes = TBytes.Load(ref Unsafe.Add(ref text, at));
            ulong inText = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            ulong digit = bytes.Digits & inText, letter = bytes.Letters & inText, lead = bytes.Leads & inText;
            ulong afterDigit = digit << 1 | digitCarry, afterLetter = letter << 1 | letterCarry;
            digitCarry = digit >> 63;
            letterCarry = letter >> 63;
            ulong start = ((digit | letter) & ~(afterDigit | afterLetter)) | lead;
            if (hasOdd) start |= bytes.In(odd) & inText;
            digits[i] = digit;
            letters[i] = letter;
            digitStarts[i] = digit & ~afterDigit;
            atSigns[i] = bytes.Are((byte)'@') & inText;
            uppers[i] = bytes.Capitals & inText;
            capitals[i] = (uppers[i] | lead) & ~afterLetter;
            starts[i] = start;
        }

        (digits[blocks], letters[blocks], uppers[blocks]) = Behind<TBytes>(ref text, length, from + (blocks << 6));
        (digits[blocks + 1], _, _) = Behind<TBytes>(ref text, length, from + ((blocks + 1) << 6));
        return blocks;
    }

    /// <summary>Digits, letters and capitals of the block behind the tile; none when the text ends there.</summary>
    static (ulong Digits, ulong Letters, ulong Capitals) Behind<TBytes>(ref byte text, int length, int at)
        where TBytes : struct, IBytes64<TBytes>
    {
        if (at >= length) return (0, 0, 0);
        TBytes bytes = TBytes.Load(ref Unsafe.Add(ref text, at));
        ulong inText = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
        return (bytes.Digits & inText, bytes.Letters & inText, bytes.Capitals & inText);
    }
}
