using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Fuzz;

/// <summary>The kernels at every width that the processor has, against the one without vectors. What else depends on width is compared by running twice.</summary>
sealed class WidthTwins
{
    const int Behind = 64;

    static readonly ByteSet s_odd = new("[(-$"u8);

    readonly AnchorTile _scalar = new();
    readonly AnchorTile _other = new();

    public void Check(byte[] text)
    {
        byte[] padded = new byte[text.Length + Behind];
        text.CopyTo(padded, 0);
        padded.AsSpan(text.Length).Fill((byte)'7');
        AnchorKernel.FillWith<BytesScalar>(padded, text.Length, 0, s_odd, _scalar);
        Same<Bytes128>(padded, text.Length);
        if (Bytes256.IsSupported) Same<Bytes256>(padded, text.Length);
        if (Bytes512.IsSupported) Same<Bytes512>(padded, text.Length);
    }

    void Same<TBytes>(byte[] padded, int length)
        where TBytes : struct, IBytes64<TBytes>
    {
        int blocks = AnchorKernel.FillWith<TBytes>(padded, length, 0, s_odd, _other);
        Equal(_scalar.Digits, _other.Digits, blocks + 2);
        Equal(_scalar.DigitStarts, _other.DigitStarts, blocks);
        Equal(_scalar.AtSigns, _other.AtSigns, blocks);
        Equal(_scalar.Capitals, _other.Capitals, blocks);
        Equal(_scalar.Uppers, _other.Uppers, blocks + 1);
        Equal(_scalar.Letters, _other.Letters, blocks + 1);
        Equal(_scalar.Starts, _other.Starts, blocks);
        for (int at = 0; at < length; at += LetterBlock.Length)
        {
            LetterKernel.Load<BytesScalar>(padded.AsSpan(0, length), at, out LetterBlock scalar);
            LetterKernel.Load<TBytes>(padded.AsSpan(0, length), at, out LetterBlock other);
            Assert.True(scalar.Letters == other.Letters && scalar.Capitals == other.Capitals && scalar.Ends == other.Ends, "width made a difference to letters");
        }
    }

    static void Equal(ulong[] one, ulong[] other, int count) => Assert.True(one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count)), "width made a difference to anchors");
}
