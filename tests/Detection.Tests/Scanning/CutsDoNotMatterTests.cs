using CsCheck;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>Invariants 3 and 4: cuts do not matter, and held back means not yet sent.</summary>
public sealed class CutsDoNotMatterTests
{
    readonly Scanner _scanner = Scanner.Compile(TestRules.All);

    [Fact]
    public void Every_cut_in_two_gives_the_findings_of_the_whole()
    {
        foreach (byte[] text in Texts.Rich)
        {
            Finding[] whole = Pieces.Whole(_scanner, text);
            for (int cut = 0; cut <= text.Length; cut++) Assert.Equal(whole, Pieces.Cut(_scanner, text, cut));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public void Pieces_of_one_size_give_the_findings_of_the_whole(int size)
    {
        foreach (byte[] text in Texts.Rich)
        {
            int[] cuts = [.. Enumerable.Range(1, text.Length / size).Select(i => i * size)];
            Assert.Equal(Pieces.Whole(_scanner, text), Pieces.Cut(_scanner, text, cuts));
        }
    }

    [Fact]
    public void Random_cuts_of_random_texts_give_the_findings_of_the_whole()
        => Gen.Select(Texts.Random, Gen.Int[0, 1000].Array[0, 12]).Sample(
            (text, places) =>
            {
                int[] cuts = [.. places.Select(p => text.Length == 0 ? 0 : p % text.Length).Order()];
                Assert.Equal(Pieces.Whole(_scanner, text), Pieces.Cut(_scanner, text, cuts));
            },
            iter: 400, seed: "0000KN3dGmt2");

    [Fact]
    public void A_text_longer_than_the_view_gives_the_findings_of_its_parts()
    {
        byte[] part = [.. Texts.Rich.SelectMany(static t => t), .. "\n\n"u8, .. Enumerable.Repeat((byte)' ', 400)];
        byte[] text = [.. Enumerable.Repeat(part, 40).SelectMany(static p => p)];

        Finding[] once = Pieces.Whole(_scanner, part);
        Finding[] expected = [.. Enumerable.Range(0, 40).SelectMany(i => once.Select(f => f with { Start = f.Start + (long)i * part.Length }))];

        Assert.Equal(expected, Pieces.Whole(_scanner, text));
    }
}
