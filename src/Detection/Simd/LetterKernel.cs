using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Gegevenshuis.AiGateway.Detection.Checks;

namespace Gegevenshuis.AiGateway.Detection.Simd;

/// <summary>Finds the letters of 64 bytes of text, for the reader of names. The same text for every vector width.</summary>
static class LetterKernel
{
    /// <summary>ASCII that ends a word for certain: all but letters, digits and what may be an apostrophe.</summary>
    static readonly ByteSet s_ends = new([.. Enumerable.Range(0, 128).Select(static b => (byte)b).Where(static b => !Ascii.IsLetterOrDigit(b) && b is not ((byte)'\'' or (byte)'`'))]);

    /// <summary>Classifies the bytes from <paramref name="at"/> on; what lies behind the text is in no class.</summary>
    public static void Load(ReadOnlySpan<byte> text, int at, out LetterBlock block)
    {
        if (Bytes512.IsSupported) Load<Bytes512>(text, at, out block);
        else if (Bytes256.IsSupported) Load<Bytes256>(text, at, out block);
        else if (Bytes128.IsSupported) Load<Bytes128>(text, at, out block);
        else Load<BytesScalar>(text, at, out block);
    }

    /// <summary>The same at one width, which the processor must have.</summary>
    public static void Load<TBytes>(ReadOnlySpan<byte> text, int at, out LetterBlock block)
        where TBytes : struct, IBytes64<TBytes>
    {
        int left = text.Length - at;
        if (left >= LetterBlock.Length)
        {
            Classify(TBytes.Load(ref MemoryMarshal.GetReference(text.Slice(at))), at, ulong.MaxValue, out block);
            return;
        }

        Span<byte> rest = stackalloc byte[LetterBlock.Length];
        text[at..].CopyTo(rest);
        Classify(TBytes.Load(ref MemoryMarshal.GetReference(rest)), at, (1UL << left) - 1, out block);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Classify<TBytes>(TBytes bytes, int at, ulong isText, out LetterBlock block)
        where TBytes : struct, IBytes64<TBytes>
        => block = new() { Start = at, Letters = bytes.Letters & isText, Capitals = bytes.Capitals & isText, Ends = bytes.In(s_ends) & isText };
}
