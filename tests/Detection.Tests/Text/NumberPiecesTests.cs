using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Whether enough pieces of a number follow each other, from the marks of blocks, against the numbers that are read.</summary>
public sealed class NumberPiecesTests
{
    static readonly string[] s_parts =
        ["nul", "een", "Twee", "drie", "VIER", "vijf", "één", "twaalf", "negenentwintig", "dubbel", "driedubbel", "zero", "seven", "NL", "ABNA", "12", "3", "deel", "eerste deel", "dan", "van", "het", "huis",
            " ", " ", " ", "  ", ", ", "-", ".", "<b>", "\n", "\u2009", "een woord dat nergens bij hoort en dat nog even doorgaat tot ver voorbij de grens"];

    static readonly Gen<byte[]> s_texts =
        Gen.Int[0, s_parts.Length - 1].Select(static i => s_parts[i]).Array[4, 40].Select(static parts => Texts.Bytes(string.Concat(parts)));

    [Fact]
    public void No_number_of_eight_digits_is_passed_over()
        => s_texts.Sample(
            static text =>
            {
                RunTile words = new(DigitRuns.MinWords);
                DigitTile pieces = new();
                RunKernel.Fill([.. text, .. new byte[RunKernel.Behind]], text.Length, 0, new RunTile(12), words, new RunTile(15), pieces, DigitWords.NumberStarts);
                for (int at = words.Next(0); at < words.Tail; at = words.Next(at + 1))
                    if (CharactersFrom(text, at) >= 8) Assert.True(DigitRuns.MayBeEnough(text, pieces, at));
            },
            iter: 20_000, seed: "0000KN3dGmt2");

    [Fact]
    public void A_digit_in_words_among_other_words_is_passed_over()
    {
        byte[] text = Texts.Bytes("een brief van de gemeente over het plan voor de bouw van de hal, met bijlagen waar de gemeenteraad om had gevraagd, en die bij u nog ontbraken");
        DigitTile pieces = new();
        RunKernel.Fill([.. text, .. new byte[RunKernel.Behind]], text.Length, 0, new RunTile(12), new RunTile(DigitRuns.MinWords), new RunTile(15), pieces, DigitWords.NumberStarts);

        Assert.False(DigitRuns.MayBeEnough(text, pieces, 0));
    }

    static int CharactersFrom(byte[] text, int at)
    {
        var run = new DigitRun();
        Assert.True(run.TryRead(text, at, isFinal: true));
        int count = 0;
        foreach (DigitToken token in run.Tokens) count += token.Count;
        return count;
    }
}
