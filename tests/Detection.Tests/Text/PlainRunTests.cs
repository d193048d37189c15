using CsCheck;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>What is measured by block ends where the pieces end that are read one by one.</summary>
public sealed class PlainRunTests
{
    static readonly Gen<byte[]> s_texts = Gen.OneOf(
            Gen.String["0123456789"], Gen.String["0123456789 "], Gen.String["0123 -./,:;\n"], Gen.String["09   ,,<>"], Gen.Const("                        "),
            Gen.Const("twee"), Gen.Const(" ms "), Gen.Const(" request"), Gen.Const(" tweeling"), Gen.Const(" NEGEN "), Gen.Const(" ABNAX1"), Gen.Const(" é"), Gen.Const("NL"), Gen.Const("ABN"), Gen.Const(" deel 2 "), Gen.Const("12345678901234567890"), Gen.Const("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 "), Gen.Const("\u00e9"))
        .Array[1, 12].Select(static parts => System.Text.Encoding.UTF8.GetBytes("7" + string.Concat(parts)));

    [Fact]
    public void A_run_of_digits_and_signs_ends_where_its_pieces_end() => s_texts.Sample(static text =>
    {
        var pieces = new DigitRun();
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit((char)text[at]) || (at > 0 && char.IsAsciiLetterOrDigit((char)text[at - 1]))) continue;
            var plain = new PlainRun(TileOf(text), text, at);
            if (!plain.TryRead()) continue;
            Assert.True(pieces.TryRead(text, at, isFinal: true));
            if (plain.Count == 0)
            {
                Assert.Empty(pieces.Tokens.ToArray());
                Assert.True(plain.End > at && !text.AsSpan(at, plain.End - at).ContainsAnyExceptInRange((byte)'0', (byte)'9'));
                continue;
            }

            Assert.Equal((pieces.End, pieces.Tokens.ToArray().Sum(static t => t.Count), false), (plain.End, plain.Count, pieces.HasWords));
        }
    }, iter: 3_000, seed: "0000KN3dGmt2");

    [Fact]
    public void A_stretch_that_is_passed_over_has_no_run_with_as_many_digits_as_a_number() => s_texts.Sample(static text =>
    {
        var pieces = new DigitRun();
        for (int at = 0; at < text.Length; at++)
        {
            if (!IsFirst(text, at)) continue;
            int end = PlainRun.ShortEnd(TileOf(text), text, at, least: 8);
            for (int i = at; i < end; i++)
            {
                if (!IsFirst(text, i)) continue;
                Assert.True(pieces.TryRead(text, i, isFinal: true));
                Assert.True(!pieces.HasWords && pieces.Tokens.ToArray().Sum(static t => t.Count) < 8);
            }
        }
    }, iter: 3_000, seed: "0000KN3dGmt2");

    static bool IsFirst(byte[] text, int at) => char.IsAsciiDigit((char)text[at]) && (at == 0 || !char.IsAsciiLetterOrDigit((char)text[at - 1]));

    [Fact]
    public void Text_that_follows_does_not_move_an_end_that_is_known() => s_texts.Sample(static text =>
    {
        var whole = new PlainRun(TileOf(text), text, 0);
        bool isPlain = whole.TryRead();
        for (int length = 1; length < text.Length; length++)
        {
            var part = new PlainRun(TileOf(text[..length]), text.AsSpan(0, length), 0);
            if (part.TryRead()) Assert.Equal((isPlain, whole.End, whole.Count), (true, part.End, part.Count));
        }
    }, iter: 1_000, seed: "0000KN3dGmt2");

    [Fact]
    public void A_table_of_numbers_is_such_a_run()
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("12,345.67\n", 40)));
        var plain = new PlainRun(TileOf(text), text, 0);

        Assert.True(plain.TryRead());
        Assert.Equal((159, 112), (plain.End, plain.Count));
    }

    static DigitTile TileOf(byte[] text)
    {
        var tile = new DigitTile();
        RunKernel.Fill([.. text, .. new byte[RunKernel.Behind]], text.Length, 0, new RunTile(12), new RunTile(28), new RunTile(15), tile, DigitWords.NumberStarts);
        return tile;
    }
}
