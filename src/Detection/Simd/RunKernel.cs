using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Finds runs of bytes in which text may be read another way: classes per 64 bytes, in one pass. The same text for every vector width.</summary>
static class RunKernel
{
    /// <summary>What base64 has, plain and URL-safe, besides letters and digits.</summary>
    static readonly ByteSet s_encodedSigns = new("+/-_"u8);

    /// <summary>Letters that no digit word has, and digits.</summary>
    static readonly ByteSet s_never = new("kmpqyKMPQY0123456789"u8);

    /// <summary>ASCII but letters, digits, and the start of a tag.</summary>
    static readonly ByteSet s_signs = new([.. Enumerable.Range(0, 128).Select(static b => (byte)b).Where(static b => !Ascii.IsLetterOrDigit(b) && b != '<')]);

    /// <summary>Readable bytes behind a text: a block, and two more for beginnings of three letters.</summary>
    public const int Behind = 66;

    /// <summary>Fills the tiles for the text from <paramref name="from"/> on.</summary>
    /// <param name="padded">Text followed by at least <see cref="Behind"/> readable bytes.</param>
    /// <param name="length">Length of the text without what follows.</param>
    /// <param name="from">Where the stretch starts.</param>
    /// <param name="encoded">Receives runs of base64 with a capital or digit in them.</param>
    /// <param name="words">Receives runs without letters that no digit word has, where a word starts.</param>
    /// <param name="apart">Receives runs in which no letter or digit stands next to another.</param>
    /// <param name="digits">Receives digits and signs.</param>
    /// <param name="numbers">How the words of <paramref name="words"/> begin.</param>
    public static void Fill(ReadOnlySpan<byte> padded, int length, int from, RunTile encoded, RunTile words, RunTile apart, DigitTile digits, ThreeLetters numbers)
    {
        if (padded.Length < length + Behind) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        int blocks = Math.Max(0, (length - from + 63) >> 6);
        encoded.Begin(from, blocks);
        words.Begin(from, blocks);
        apart.Begin(from, blocks);
        digits.Begin(from, blocks);
        if (Bytes512.IsSupported) Fill<Bytes512>(padded, length, from, encoded, words, apart, digits, numbers);
        else if (Bytes256.IsSupported) Fill<Bytes256>(padded, length, from, encoded, words, apart, digits, numbers);
        else if (Bytes128.IsSupported) Fill<Bytes128>(padded, length, from, encoded, words, apart, digits, numbers);
        else Fill<BytesScalar>(padded, length, from, encoded, words, apart, digits, numbers);
        digits.Finish();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Fill<TBytes>(ReadOnlySpan<byte> padded, int length, int from, RunTile encoded, RunTile words, RunTile apart, DigitTile digits, ThreeLetters numbers)
        where TBytes : struct, IBytes64<TBytes>
    {
        ref byte text = ref MemoryMarshal.GetReference(padded);
        RunMasks masks = RunMasks.Current;
        masks.Begin(Math.Max(0, (length - from + 63) >> 6));
        Classify<TBytes>(ref text, length, from, masks, digits, numbers);
        encoded.FillBut(masks.Encoded, masks.Dull);
        words.Fill(masks.Words, masks.WordStarts);
        apart.Fill(masks.Apart, masks.ApartStarts);
        words.Narrow(ref Unsafe.Add(ref text, from), numbers);
        encoded.Finish(length, masks.Encoded);
        words.Finish(length, masks.Words);
        apart.Finish(length, masks.Apart);
    }

    static void Classify<TBytes>(ref byte text, int length, int from, RunMasks masks, DigitTile digits, ThreeLetters numbers)
        where TBytes : struct, IBytes64<TBytes>
    {
        Span<ulong> encoded = masks.Encoded, dull = masks.Dull, words = masks.Words, wordStarts = masks.WordStarts, apart = masks.Apart, apartStarts = masks.ApartStarts;
        ulong letterCarry = 0;
        int block = 0;
        for (int at = from; at < length; at += 64, block++)
        {
            TBytes bytes = TBytes.Load(ref Unsafe.Add(ref text, at));
            ulong inText = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            ulong capital = bytes.Capitals, digit = bytes.Digits, letters = bytes.Letters, letter = digit | letters, after = letter << 1 | letterCarry;
            letterCarry = letter >> 63;
            ulong run = (letter | bytes.In(s_encodedSigns)) & inText;
            encoded[block] = run;
            dull[block] = run & ~(digit | capital);
            words[block] = ~bytes.In(s_never) & inText;
            wordStarts[block] = ((letter & ~digit & ~after) | bytes.Leads) & numbers.Sift(ref Unsafe.Add(ref text, at), bytes, capital);
            apart[block] = ~(letter & after) & inText;
            apartStarts[block] = letter & ~after;
            digits.Set(block, digit & inText, (digit | bytes.In(s_signs)) & inText, letters, digit | wordStarts[block]);
        }
    }
}
