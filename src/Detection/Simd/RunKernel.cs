using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Finds runs of bytes in which text may be read another way: classes per 64 bytes, in one pass. The same text for every vector width.</summary>
static class RunKernel
{
    /// <summary>Letters of base64, plain and URL-safe.</summary>
    static readonly ByteSet s_encoded = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    /// <summary>First letters of digits in words, and capitals, which may start an account number.</summary>
    static readonly ByteSet s_numberStarts = new("adefnostvzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    /// <summary>Letters that no digit word has, and digits.</summary>
    static readonly ByteSet s_never = new("kmpqyKMPQY0123456789"u8);

    /// <summary>ASCII but letters, digits, and the start of a tag.</summary>
    static readonly ByteSet s_signs = new([.. Enumerable.Range(0, 128).Select(static b => (byte)b).Where(static b => !Ascii.IsLetterOrDigit(b) && b != '<')]);

    /// <summary>Fills the tiles for the text from <paramref name="from"/> on.</summary>
    /// <param name="padded">Text followed by at least 64 readable bytes.</param>
    /// <param name="length">Length of the text without what follows.</param>
    /// <param name="from">Where the stretch starts.</param>
    /// <param name="encoded">Receives runs of base64 with a capital or digit in them.</param>
    /// <param name="words">Receives runs without letters that no digit word has, where a word starts.</param>
    /// <param name="apart">Receives runs in which no letter or digit stands next to another.</param>
    /// <param name="digits">Receives digits and signs.</param>
    public static void Fill(ReadOnlySpan<byte> padded, int length, int from, RunTile encoded, RunTile words, RunTile apart, DigitTile digits)
    {
        if (padded.Length < length + 64) throw new ArgumentException("The text lacks the bytes that may be read behind it.", nameof(padded));
        int blocks = Math.Max(0, (length - from + 63) >> 6);
        encoded.Begin(from, blocks, length);
        words.Begin(from, blocks, length);
        apart.Begin(from, blocks, length);
        digits.Begin(from, blocks);
        if (Bytes512.IsSupported) Fill<Bytes512>(padded, length, from, encoded, words, apart, digits);
        else if (Bytes256.IsSupported) Fill<Bytes256>(padded, length, from, encoded, words, apart, digits);
        else if (Bytes128.IsSupported) Fill<Bytes128>(padded, length, from, encoded, words, apart, digits);
        else Fill<BytesScalar>(padded, length, from, encoded, words, apart, digits);
        encoded.Finish();
        words.Finish();
        apart.Finish();
        digits.Finish();
    }

    static void Fill<TBytes>(ReadOnlySpan<byte> padded, int length, int from, RunTile encoded, RunTile words, RunTile apart, DigitTile digits)
        where TBytes : struct, IBytes64<TBytes>
    {
        ref byte text = ref MemoryMarshal.GetReference(padded);
        ulong letterCarry = 0;
        for (int i = 0, at = from; at < length; i++, at += 64)
        {
            TBytes bytes = TBytes.Load(ref Unsafe.Add(ref text, at));
            ulong inText = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            ulong digit = bytes.Digits, letter = digit | bytes.Letters, after = letter << 1 | letterCarry;
            encoded.Set(i, bytes.In(s_encoded) & inText, ulong.MaxValue, ~(digit | bytes.Capitals) & inText);
            words.Set(i, ~bytes.In(s_never) & inText, (bytes.In(s_numberStarts) & ~after) | bytes.Leads);
            apart.Set(i, ~(letter & after) & inText, letter & ~after);
            digits.Set(i, digit & inText, (digit | bytes.In(s_signs)) & inText);
            letterCarry = letter >> 63;
        }
    }
}
