using System.Numerics;
using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>The starts of numbers in words, sifted by block, against the same question asked at one place.</summary>
public sealed class ThreeLettersTests
{
    static readonly string[] s_parts = ["nul", "een", "twee", "drie", "Vier", "VIJF", "zes", "dubbel", "eén", "één", "one", "de", "het", "van", "huis", "A", "NL", "É", "1", " ", " ", "-", ".", "\n"];

    static readonly Gen<byte[]> s_blocks =
        Gen.Int[0, s_parts.Length - 1].Select(static i => s_parts[i]).Array[30].Select(static parts => Texts.Bytes(string.Concat(parts) + new string(' ', 64))[..64]);

    [Fact]
    public void A_start_is_left_where_a_number_in_words_may_start()
        => s_blocks.Sample(
            block =>
            {
                byte[] padded = [.. block, .. new byte[64]];
                ulong kept = DigitWords.NumberStarts.Narrow(ref padded[0], ulong.MaxValue);
                for (int at = 0; at < block.Length - 2; at++)
                    if (DigitWords.MayStartNumber(block, at)) Assert.NotEqual(0UL, kept & 1UL << at);
            },
            iter: 500, seed: "0000KN3dGmt2");

    [Fact]
    public void The_sieve_of_a_block_takes_away_no_start_at_any_width()
        => s_blocks.Sample(
            block =>
            {
                byte[] padded = [.. block, .. new byte[64 + 2]];
                ulong kept = DigitWords.NumberStarts.Narrow(ref padded[0], ulong.MaxValue);
                List<ulong> sifted = [Sift<BytesScalar>(padded)];
                if (Bytes128.IsSupported) sifted.Add(Sift<Bytes128>(padded));
                if (Bytes256.IsSupported) sifted.Add(Sift<Bytes256>(padded));
                if (Bytes512.IsSupported) sifted.Add(Sift<Bytes512>(padded));
                Assert.All(sifted, mask => Assert.Equal(sifted[0], mask));
                Assert.Equal(0UL, kept & ~sifted[0]);
            },
            iter: 3000, seed: "0000KN3dGmt2");

    static ulong Sift<TBytes>(byte[] padded)
        where TBytes : struct, IBytes64<TBytes>
    {
        TBytes block = TBytes.Load(ref padded[0]);
        return DigitWords.NumberStarts.Sift(ref padded[0], block, block.Capitals);
    }

    [Fact]
    public void Ordinary_words_are_sifted_out()
    {
        byte[] text = [.. "de gemeente heeft alle inwoners een brief over het plan gestuurd"u8, .. new byte[64]];

        Assert.InRange(BitOperations.PopCount(DigitWords.NumberStarts.Narrow(ref text[0], ulong.MaxValue)), 1, 8);
    }

    [Theory]
    [InlineData("een twee", true)]
    [InlineData("een van", true)]
    [InlineData("een  huis", true)]
    [InlineData("een NL", true)]
    [InlineData("een", true)]
    [InlineData("een huis", false)]
    public void Goes_on_only_with_a_word_that_may_belong_to_a_number(string text, bool mayGoOn)
        => Assert.Equal(mayGoOn, DigitWords.MayGoOn(Texts.Bytes(text), 0));
}
