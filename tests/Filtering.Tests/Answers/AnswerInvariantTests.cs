using System.Text;
using System.Text.Json;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

public class AnswerInvariantTests
{
    public static TheoryData<string> Streams => Recorded.All;

    static AnswerContext Context(string stream) => new()
    {
        Map = Answering.Usual,
        Mark = Answering.Mark,
        HideUsage = stream == Recorded.UsageAtEnd,
        Choices = stream == Recorded.TwoChoices ? 2 : 1,
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Cuts_do_not_matter(string stream)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        AnswerContext context = Context(stream);
        (byte[] whole, AnswerReport report) = Answering.Run(PiecewiseStream.Whole(bytes), AnswerKind.EventStream, context);
        Assert.True(report.EndedCleanly);
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            (byte[] sent, _) = Answering.Run(PiecewiseStream.CutAt(bytes, cut), AnswerKind.EventStream, context);
            Assert.True(whole.AsSpan().SequenceEqual(sent), $"cut at {cut}");
        }

        Assert.Equal(whole, Answering.Run(PiecewiseStream.Bytewise(bytes), AnswerKind.EventStream, context).Sent);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Filter_equals_the_slow_reader(string stream)
    {
        (string sent, AnswerReport report) = Answering.Run(stream, AnswerKind.EventStream, Context(stream));
        SortedDictionary<string, string> expected = SlowReader.Join(stream);
        SortedDictionary<string, string> actual = SlowReader.Join(sent);
        Assert.Equal(expected.Keys, actual.Keys);
        foreach ((string channel, string joined) in expected)
        {
            string restored = SlowReader.Restore(SlowReader.Unescape(joined), channel.Contains("tool", StringComparison.Ordinal), Answering.Entries);
            Assert.Equal(restored, SlowReader.Unescape(actual[channel]));
        }

        Assert.True(report.Restored > 0);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Every_answer_has_exactly_one_mark(string stream)
    {
        (string sent, AnswerReport report) = Answering.Run(stream, AnswerKind.EventStream, Context(stream));
        Assert.Equal(2, sent.Split("aiKenmerk\":{").Length);
        Assert.True(report.IsMarked);
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Untouched_bytes_are_untouched(string stream)
    {
        (string sent, _) = Answering.Run(stream, AnswerKind.EventStream, new AnswerContext { Choices = stream == Recorded.TwoChoices ? 2 : 1 });
        Assert.Equal(stream, sent);
        (string marked, _) = Answering.Run(stream, AnswerKind.EventStream, Context(stream) with { Map = PseudonymMap.Empty, HideUsage = false });
        Assert.Equal(stream, marked.Replace(Answering.MarkMember, "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Held_back_means_not_yet_sent(string stream)
    {
        // After every byte from the endpoint, what the client has is a beginning of what it will have, and never a broken placeholder.
        byte[] bytes = Encoding.UTF8.GetBytes(stream);
        AnswerContext context = Context(stream);
        byte[] whole = Answering.Run(PiecewiseStream.Whole(bytes), AnswerKind.EventStream, context).Sent;
        AnswerReport report = new();
        using EventStreamFilter filter = new(context, report);
        using ByteBuffer output = new();
        foreach (byte b in bytes)
        {
            filter.Feed([b], output);
            Assert.True(whole.AsSpan().StartsWith(output.Span));
        }

        Assert.InRange(report.HeldBack, 0, 4 * PlaceholderReader.MaxLength("PERSOON".Length));
    }

    [Fact]
    public void Parallel_pieces_are_separate()
    {
        (string tools, _) = Answering.Run(Recorded.ParallelTools, AnswerKind.EventStream, Context(Recorded.ParallelTools));
        SortedDictionary<string, string> joined = SlowReader.Join(tools);
        Assert.Equal("""{"naam": "Bram \"Bas\" Jansen"}""", SlowReader.Unescape(joined["0/tool/0"]));
        Assert.Equal("""{"rekening":"NL91ABNA0417164300"}""", SlowReader.Unescape(joined["0/tool/1"]));
        (string choices, _) = Answering.Run(Recorded.TwoChoices, AnswerKind.EventStream, Context(Recorded.TwoChoices));
        joined = SlowReader.Join(choices);
        Assert.Equal("Aan Sanne de Vries en Bram \"Bas\" Jansen", SlowReader.Unescape(joined["0/content"]));
        Assert.Equal("Geachte NL91ABNA0417164300", SlowReader.Unescape(joined["1/content"]));
    }

    [Fact]
    public void Json_stays_json()
    {
        (string sent, _) = Answering.Run(Recorded.ParallelTools, AnswerKind.EventStream, Context(Recorded.ParallelTools));
        foreach (string joined in SlowReader.Join(sent).Values)
        {
            using JsonDocument arguments = JsonDocument.Parse(SlowReader.Unescape(joined));
            Assert.Equal(JsonValueKind.Object, arguments.RootElement.ValueKind);
        }
    }

    [Fact]
    public void Bounded_memory()
    {
        AnswerContext context = new() { Map = Answering.Usual, Limits = new FilterLimits { MaxEventBytes = 4096 } };
        AnswerReport report = new();
        using EventStreamFilter filter = new(context, report);
        using ByteBuffer output = new();
        byte[] endless = Encoding.UTF8.GetBytes("data: {\"choices\":[" + new string(' ', 5000));
        Assert.False(filter.Feed(endless, output));
        Assert.Equal(AnswerEnd.TooLarge, report.End);
        Assert.Contains("answer_too_large", SlowReader.Text(output.Span.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Held_text_is_bounded_however_long_the_answer()
    {
        StringBuilder stream = new();
        for (int i = 0; i < 2000; i++) stream.Append("data: ").Append(Recorded.Content("[ persoon [[ \\\\[PERSOON\\\\_")).Append("\n\n");
        AnswerContext context = new() { Map = Answering.Usual };
        (_, AnswerReport report) = Answering.Run(stream.ToString(), AnswerKind.EventStream, context);
        Assert.InRange(report.HeldBack, 1, PlaceholderReader.MaxLength("PERSOON".Length));
    }
}
