using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Invariant 10: the same anchors with 512-, 256-, 128-bit vectors and none, and no bytes but the text's.</summary>
public sealed class WidthDoesNotMatterTests
{
    static readonly ByteSet s_odd = new("[(-$"u8);

    [Fact]
    public void Width_does_not_matter_to_the_anchors_of_random_texts()
        => Gen.Select(Texts.Random, Gen.Int[0, 80]).Sample(
            (text, start) =>
            {
                int from = Math.Min(start, text.Length);
                byte[] padded = [.. text, .. Enumerable.Repeat((byte)'7', 64)];
                ulong[] scalar = Anchors<BytesScalar>(padded, text.Length, from);
                Assert.Equal(scalar, Anchors<Bytes128>(padded, text.Length, from));
                if (Bytes256.IsSupported) Assert.Equal(scalar, Anchors<Bytes256>(padded, text.Length, from));
                if (Bytes512.IsSupported) Assert.Equal(scalar, Anchors<Bytes512>(padded, text.Length, from));
            },
            iter: 500, seed: "0000KN3dGmt2");

    [Fact]
    public void What_stands_in_the_padding_does_not_matter()
        => Texts.Random.Sample(
            text =>
            {
                ulong[][] masks = [.. "\07@Aa("u8.ToArray().Select(b => Anchors<Bytes128>([.. text, .. Enumerable.Repeat(b, 64)], text.Length, 0))];
                Assert.All(masks, mask => Assert.Equal(masks[0], mask));
            },
            iter: 200, seed: "0000KN3dGmt2");

    [Fact]
    public void Text_without_its_padding_is_refused()
        => Assert.Throws<ArgumentException>(() => AnchorKernel.Fill(new byte[100], 37, 0, s_odd, new AnchorTile()));

    static ulong[] Anchors<TBytes>(byte[] padded, int length, int from)
        where TBytes : struct, IBytes64<TBytes>
    {
        AnchorTile tile = new();
        int blocks = AnchorKernel.FillWith<TBytes>(padded, length, from, s_odd, tile);
        return [.. tile.Digits[..(blocks + 1)], .. tile.DigitStarts[..blocks], .. tile.AtSigns[..blocks], .. tile.Capitals[..blocks], .. tile.Starts[..blocks]];
    }
}
