using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Filtering.Tests.Answers;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Protocols;

/// <summary>What every protocol must do, on recorded exchanges in <c>Fixtures/</c>: a request, a whole answer, and streamed answers.</summary>
public abstract class ProtocolTests
{
    const string Seed = "mail sanne@example.nl";

    public abstract Protocol Protocol { get; }

    /// <summary>How the recorded streams are framed.</summary>
    protected virtual AnswerKind Streamed => AnswerKind.EventStream;

    /// <summary>Token counts in the recorded answers: prompt, answer, from cache.</summary>
    protected virtual (long? Input, long? Output, long? Cached) Tokens => (31, 7, 4);

    /// <summary>The recorded answers have placeholders in them.</summary>
    protected virtual bool HasText => true;

    /// <summary>Recorded streams.</summary>
    protected virtual IReadOnlyList<string> Streams => Fixtures.Streams(Protocol);

    AnswerContext Context => new() { Shape = Protocol.Answer, Map = Answering.Usual, Mark = Answering.Mark };

    [Fact]
    public void Untouched_bytes_of_a_request_are_untouched()
    {
        foreach (string request in Fixtures.Requests(Protocol))
        {
            byte[] body = Encoding.UTF8.GetBytes(request);
            using Inspection inspection = Inspect(body);
            Assert.Null(inspection.Unreadable);
            Rewrite rewrite = inspection.Rewrite(Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing), new RewriteOptions());
            Assert.True(rewrite.Body.ToMemory().Equals(new ReadOnlyMemory<byte>(body)), "the very memory that came in");
        }
    }

    [Fact]
    public void Unknown_is_text_and_every_position_is_scanned()
    {
        foreach (string request in Fixtures.Requests(Protocol))
        {
            foreach (Position position in Position.All(request))
            {
                byte[] body = Encoding.UTF8.GetBytes(position.Put(request, Seed));
                using Inspection inspection = Inspect(body);
                Assert.True(inspection.Unreadable is not null || inspection.Hits.Count > 0, position.ToString());
                if (inspection.Unreadable is not null) continue;
                Verdict verdict = Verdict.Decide(inspection, Inspecting.Scanner, Inspecting.Nothing);
                // The name of a file belongs to the file, in which nothing is replaced.
                Assert.Equal(position.Path.EndsWith("/filename", StringComparison.Ordinal), verdict.Kind == VerdictKind.Block);
                if (verdict.Kind == VerdictKind.Block) continue;
                Rewrite rewrite = inspection.Rewrite(verdict, new RewriteOptions());
                Assert.DoesNotContain("sanne@", Encoding.UTF8.GetString(rewrite.Body.ToMemory().Span), StringComparison.Ordinal);
                using JsonDocument json = JsonDocument.Parse(rewrite.Body.ToMemory());
            }
        }
    }

    [Fact]
    public void A_whole_answer_is_restored_marked_and_counted()
    {
        foreach (string answer in Fixtures.Answers(Protocol))
        {
            (string sent, AnswerReport report) = Answering.Run(answer, AnswerKind.Json, Context);
            AssertRestored(sent);
            Assert.Equal(Protocol.Answer.HasMark, JsonDocument.Parse(sent).RootElement.TryGetProperty("aiKenmerk", out _));
            Assert.Equal(AnswerEnd.Clean, report.End);
            Assert.Equal(Tokens, (report.InputTokens, report.OutputTokens, report.CachedTokens));
        }
    }

    [Fact]
    public void A_streamed_answer_is_restored_marked_once_and_counted()
    {
        foreach (string stream in Streams)
        {
            (string sent, AnswerReport report) = Answering.Run(stream, Streamed, Context);
            AssertRestored(sent);
            Assert.Equal(2, sent.Split("aiKenmerk\":{").Length);
            Assert.Equal(AnswerEnd.Clean, report.End);
            Assert.Equal(Tokens, (report.InputTokens, report.OutputTokens, report.CachedTokens));
        }
    }

    [Fact]
    public void Filter_equals_the_slow_reader()
    {
        foreach (string stream in Streams)
        {
            (string sent, _) = Answering.Run(stream, Streamed, Context);
            SortedDictionary<string, string> expected = JoinedText.Of(stream, Streamed, Protocol.Answer), actual = JoinedText.Of(sent, Streamed, Protocol.Answer);
            Assert.Equal(Protocol.Answer.Pieces.Count > 0, expected.Count > 0);
            Assert.Equal(expected.Keys, actual.Keys);
            foreach ((string channel, string text) in expected)
                Assert.Equal(SlowReader.Restore(text, text.StartsWith('{'), Answering.Entries), actual[channel]);
        }
    }

    [Fact]
    public void Cuts_do_not_matter()
    {
        foreach (string stream in Streams)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(stream);
            byte[] whole = Answering.Run(PiecewiseStream.Whole(bytes), Streamed, Context).Sent;
            for (int cut = 1; cut < bytes.Length; cut++)
                Assert.True(whole.AsSpan().SequenceEqual(Answering.Run(PiecewiseStream.CutAt(bytes, cut), Streamed, Context).Sent), $"cut at {cut}");
            Assert.Equal(whole, Answering.Run(PiecewiseStream.Bytewise(bytes), Streamed, Context).Sent);
        }
    }

    [Fact]
    public void Any_fragmentation_gives_the_same_bytes()
    {
        Random random = new(20261125);
        foreach (string stream in Streams)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(stream);
            byte[] whole = Answering.Run(PiecewiseStream.Whole(bytes), Streamed, Context).Sent;
            for (int i = 0; i < 200; i++)
            {
                int longest = random.Next(1, 200);
                Assert.Equal(whole, Answering.Run(new PiecewiseStream(bytes, _ => random.Next(1, longest + 1)), Streamed, Context).Sent);
            }
        }
    }

    [Fact]
    public void Held_text_is_bounded()
    {
        foreach (string stream in Streams)
        {
            (_, AnswerReport report) = Answering.Run(stream, Streamed, Context);
            Assert.InRange(report.HeldBack, Protocol.Answer.Pieces.Count > 0 ? 1 : 0, 3 * PlaceholderReader.MaxLength("PERSOON".Length));
        }
    }

    [Fact]
    public void Untouched_bytes_of_an_answer_are_untouched()
    {
        foreach (string stream in Streams)
            Assert.Equal(stream, Answering.Run(stream, Streamed, Context with { Map = PseudonymMap.Empty, Mark = null }).Sent);
        foreach (string answer in Fixtures.Answers(Protocol))
            Assert.Equal(answer, Answering.Run(answer, AnswerKind.Json, Context with { Map = PseudonymMap.Empty, Mark = null }).Sent);
    }

    [Fact]
    public void An_answer_that_breaks_off_ends_with_an_error_in_the_shape_of_the_protocol()
    {
        foreach (string stream in Streams)
        {
            (string sent, AnswerReport report) = Answering.Run(stream[..(stream.Length / 2)], Streamed, Context);
            Assert.Equal(AnswerEnd.UpstreamDied, report.End);
            AssertIsError(JoinedText.Chunks(sent, Streamed).Last(), "halverwege");
        }
    }

    void AssertIsError(string chunk, string word)
    {
        JsonNode last = JsonNode.Parse(chunk)!;
        JsonNode message = Protocol.Answer.Error switch
        {
            ErrorShape.Ollama => last["error"]!,
            ErrorShape.Responses => last["message"]!,
            _ => last["error"]!["message"]!,
        };
        Assert.Contains(word, (string)message!, StringComparison.Ordinal);
    }

    [Fact]
    public void Parallel_streams_with_different_maps_never_mix() => Parallel.For(0, 64, number =>
    {
        foreach (string stream in Streams)
        {
            (string, int, string)[] own = [.. Answering.Entries.Select(entry => (entry.Label, entry.Number, $"waarde{number} {entry.Number}"))];
            (string sent, _) = Answering.Run(stream, Streamed, Context with { Map = Answering.Map(own) });
            foreach ((string channel, string text) in JoinedText.Of(stream, Streamed, Protocol.Answer))
                Assert.Equal(SlowReader.Restore(text, text.StartsWith('{'), own), JoinedText.Of(sent, Streamed, Protocol.Answer)[channel]);
        }
    });

    [Fact]
    public void What_the_model_made_up_is_masked_alike_in_every_event_and_counted_once()
    {
        foreach (string stream in Streams.Where(ModelText.HasPlace))
        {
            for (int longest = 1; longest < 30; longest += 3)
            {
                string made = ModelText.Fragment(ModelText.With(stream, ModelText.Email), Streamed, Protocol.Answer, longest);
                (string sent, AnswerReport report) = Answering.Run(made, Streamed, Context with { Rules = ModelText.Masking });
                Assert.Equal(AnswerEnd.Clean, report.End);
                Assert.DoesNotContain("piet.bakker", sent, StringComparison.Ordinal);
                Assert.Equal(1, Assert.Single(report.Findings).Count);
                SortedDictionary<string, string> actual = JoinedText.Of(sent, Streamed, Protocol.Answer);
                foreach ((string channel, string text) in JoinedText.Of(made, Streamed, Protocol.Answer))
                    Assert.Equal(SlowReader.Restore(ModelText.Mask(text), text.StartsWith('{'), Answering.Entries), actual[channel]);
            }
        }
    }

    [Fact]
    public void What_the_model_made_up_is_masked_in_a_whole_answer()
    {
        foreach (string answer in Fixtures.Answers(Protocol).Where(ModelText.HasPlace))
        {
            (string sent, AnswerReport report) = Answering.Run(ModelText.With(answer, ModelText.Email), AnswerKind.Json, Context with { Rules = ModelText.Masking });
            Assert.Equal(AnswerEnd.Clean, report.End);
            Assert.DoesNotContain("piet.bakker", sent, StringComparison.Ordinal);
            Assert.Contains("[E-MAIL]", sent, StringComparison.Ordinal);
            Assert.Equal(1, Assert.Single(report.Findings).Count);
            AssertRestored(sent);
        }
    }

    [Fact]
    public void What_the_model_made_up_is_only_counted_when_rules_observe()
    {
        AnswerContext observing = Context with { Map = PseudonymMap.Empty, Mark = null, Rules = ModelText.Observing };
        foreach (string stream in Streams)
        {
            string made = ModelText.With(stream, ModelText.Email);
            (string sent, AnswerReport report) = Answering.Run(made, Streamed, observing);
            Assert.Equal(made, sent);
            Assert.Equal(ModelText.HasPlace(stream) ? 1 : 0, report.Findings.Count);
            Assert.Equal(0, report.HeldBack);
        }

        foreach (string answer in Fixtures.Answers(Protocol))
        {
            string made = ModelText.With(answer, ModelText.Email);
            (string sent, AnswerReport report) = Answering.Run(made, AnswerKind.Json, observing);
            Assert.Equal(made, sent);
            Assert.Equal(ModelText.HasPlace(answer) ? 1 : 0, report.Findings.Count);
        }
    }

    [Fact]
    public void An_answer_is_stopped_before_what_the_model_made_up_with_the_error_of_the_protocol()
    {
        foreach (string stream in Streams.Where(ModelText.HasPlace))
        {
            string made = ModelText.Fragment(ModelText.With(stream, ModelText.Email), Streamed, Protocol.Answer, 4);
            (string sent, AnswerReport report) = Answering.Run(made, Streamed, Context with { Rules = ModelText.Stopping });
            Assert.Equal(AnswerEnd.Stopped, report.End);
            Assert.DoesNotContain("pie", string.Concat(JoinedText.Of(sent, Streamed, Protocol.Answer).Values), StringComparison.Ordinal);
            AssertIsError(JoinedText.Chunks(sent, Streamed).Last(), "gestopt");
        }

        foreach (string answer in Fixtures.Answers(Protocol).Where(ModelText.HasPlace))
        {
            (string sent, AnswerReport report) = Answering.Run(ModelText.With(answer, ModelText.Email), AnswerKind.Json, Context with { Rules = ModelText.Stopping });
            Assert.Equal(AnswerEnd.Stopped, report.End);
            Assert.DoesNotContain("piet", sent, StringComparison.Ordinal);
            Assert.Contains("gestopt", sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Untouched_bytes_of_an_answer_are_untouched_under_rules_that_mask()
    {
        AnswerContext masking = Context with { Map = PseudonymMap.Empty, Mark = null, Rules = ModelText.Masking };
        foreach (string answer in Fixtures.Answers(Protocol))
        {
            (string sent, AnswerReport report) = Answering.Run(answer, AnswerKind.Json, masking);
            Assert.Empty(report.Findings);
            Assert.True(answer == sent || answer.Contains("logprobs", StringComparison.Ordinal));
        }

        foreach (string stream in Streams)
        {
            (string sent, AnswerReport report) = Answering.Run(stream, Streamed, masking);
            Assert.Empty(report.Findings);
            Assert.Equal(JoinedText.Of(stream, Streamed, Protocol.Answer), JoinedText.Of(sent, Streamed, Protocol.Answer));
        }
    }

    protected Inspection Inspect(byte[] body, FilterLimits? limits = null)
        => new MessageFilter(Protocol, Inspecting.Scanner, limits ?? new FilterLimits()).Inspect(body);

    protected Inspection Inspect(string body, FilterLimits? limits = null) => Inspect(Encoding.UTF8.GetBytes(body), limits);

    void AssertRestored(string sent)
    {
        if (!HasText) return;
        foreach ((string label, _, string value) in Answering.Entries)
        {
            Assert.DoesNotContain($"{label}_", sent, StringComparison.OrdinalIgnoreCase);
            Assert.True(label != "PERSOON" || sent.Contains(value.Split('"')[0], StringComparison.Ordinal), value);
        }
    }
}
