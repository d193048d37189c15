using CsCheck;
using Gegevenshuis.AiGateway.Detection.Checks;
using Gegevenshuis.AiGateway.Detection.Simd;
using Gegevenshuis.AiGateway.Detection.Text.Readings;
using Xunit;

namespace Gegevenshuis.AiGateway.Detection.Tests.Scanning;

/// <summary>The runs that <see cref="RunKernel"/> finds a vector of blocks at a time, against a loop over the bytes.</summary>
public sealed class RunTileTests
{
    static readonly Gen<byte[]> s_texts = Gen.OneOf(
        Gen.Int[0, 40].SelectMany(static n => One("a", "Q7", "een ", "zes", "x.", "é", "1", " ", "k").Array[n]).Select(static parts => string.Concat(parts)),
        Gen.Select(One('a', 'A', '1', ' ', '-'), Gen.Int[1, 70]).Array[1, 12].Select(static runs => string.Concat(runs.Select(static r => new string(r.Item1, r.Item2)))))
        .Select(static text => Texts.Bytes(text));

    [Fact]
    public void Runs_of_base64_start_where_a_loop_says()
        => s_texts.Sample(static text => Assert.Equal(Slow(text, 12, IsEncoded, at => !IsRun(text, at, 12, IsDull)), Fill(text).Encoded), iter: 3000, seed: "0000KN3dGmt2");

    [Fact]
    public void Runs_of_letters_apart_start_where_a_loop_says()
        => s_texts.Sample(static text => Assert.Equal(SlowApart(text), Fill(text).Apart), iter: 3000, seed: "0000KN3dGmt2");

    static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static (List<int> Encoded, List<int> Apart) Fill(byte[] text)
    {
        RunTile encoded = new(12), words = new(28), apart = new(15);
        RunKernel.Fill([.. text, .. new byte[RunKernel.Behind]], text.Length, 0, encoded, words, apart, new DigitTile(), DigitWords.NumberStarts);
        return (Starts(encoded), Starts(apart));
    }

    static List<int> Starts(RunTile tile)
    {
        List<int> starts = [];
        for (int at = tile.Next(0); at < tile.Tail; at = tile.Next(at + 1)) starts.Add(at);
        return starts;
    }

    static List<int> SlowApart(byte[] text)
    {
        bool IsApart(byte[] bytes, int at) => !(Touches(bytes, at) && at > 0 && Touches(bytes, at - 1));
        return Slow(text, 15, IsApart, at => Touches(text, at) && (at == 0 || !Touches(text, at - 1)));
    }

    static List<int> Slow(byte[] text, int length, Func<byte[], int, bool> isIn, Func<int, bool> mayStart)
        => [.. Enumerable.Range(0, text.Length).Where(at => IsRun(text, at, length, isIn) && mayStart(at))];

    static bool IsRun(byte[] text, int at, int length, Func<byte[], int, bool> isIn)
        => at + length <= text.Length && Enumerable.Range(at, length).All(i => isIn(text, i));

    static bool IsEncoded(byte[] text, int at) => Touches(text, at) || text[at] is (byte)'+' or (byte)'/' or (byte)'-' or (byte)'_';

    static bool IsDull(byte[] text, int at) => IsEncoded(text, at) && !Ascii.IsDigit(text[at]) && !Ascii.IsUpper(text[at]);

    static bool Touches(byte[] text, int at) => Ascii.IsLetterOrDigit(text[at]);
}
