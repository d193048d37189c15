using System.Text;
using CsCheck;
using Gegevenshuis.AiGateway.Filtering.Large;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Large;

public class BodyLinesTests
{
    [Fact]
    public void Lines_are_those_of_a_plain_split()
        => Gen.Int[0, 40_000].Array[1, 12].Sample(lengths =>
        {
            string text = string.Join('\n', lengths.Select(static length => new string('a', length)));
            string[] expected = text.Split('\n');
            // A line feed at the very end ends the last line and begins no new one.
            if (expected[^1].Length == 0) expected = expected[..^1];
            Assert.Equal(expected, Read(text, int.MaxValue, out _));
        }, iter: 200);

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void A_line_over_the_limit_is_named_and_nothing_after_it_is_read(int length)
    {
        Assert.Equal(["kort"], Read("kort\n" + new string('a', length) + "\nlater", 500, out int tooLong));
        Assert.Equal(2, tooLong);
    }

    static List<string> Read(string text, int most, out int tooLong)
    {
        byte[] body = Encoding.UTF8.GetBytes("voor" + text);
        using BodyLines lines = new(new BodyStretch(new MemoryBody(body), 4, body.Length - 4), most);
        List<string> read = [];
        while (lines.Next()) read.Add(Encoding.UTF8.GetString(lines.Current.Span));
        tooLong = lines.IsTooLong ? lines.Number : 0;
        return read;
    }
}
