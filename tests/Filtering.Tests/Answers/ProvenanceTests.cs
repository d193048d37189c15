using System.Text;
using Gegevenshuis.AiGateway.Filtering.Tests.Requests;

namespace Gegevenshuis.AiGateway.Filtering.Tests.Answers;

/// <summary>What an endpoint puts in its answers to show where they come from stays in them.</summary>
public class ProvenanceTests
{
    const string InvisibleMark = "Beste\u200B lezer,\u2060 dit\u200C is\uFEFF van\U000E0061\U000E0069\U000E007F een model.\u00AD";

    public static TheoryData<string> Rules => ["ignore", "observe", "mask", "stop"];

    static AnswerContext Context(string rules) => new()
    {
        Map = Answering.Usual,
        Rules = rules switch { "observe" => ModelText.Observing, "mask" => ModelText.Masking, "stop" => ModelText.Stopping, _ => AnswerRules.None },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Invisible_marks_in_text_stay(string rules)
    {
        string stream = Recorded.Stream("\n", [.. InvisibleMark.EnumerateRunes().Select(static rune => Recorded.Content(rune.ToString())), Recorded.Finish(0, "stop"), Recorded.Done]);
        (string sent, _) = Answering.Run(stream, AnswerKind.EventStream, Context(rules));
        Assert.Equal(InvisibleMark, SlowReader.Unescape(SlowReader.Join(sent)["0/content"]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_bytes_of_an_image_with_its_manifest_stay(string rules)
    {
        // A PNG whose caBX chunk holds a C2PA manifest; its text looks like data that rules would find.
        byte[] manifest = Encoding.ASCII.GetBytes("\x89PNG\r\n\x1A\n....caBXjumb....jumdc2pa.....c2pa.claim BSN 111222333 piet.bakker@example.nl");
        string answer = $$"""{"created":1795442700,"data":[{"b64_json":"{{Convert.ToBase64String(manifest)}}","revised_prompt":"Een tuin"}]}""";
        (string sent, AnswerReport report) = Answering.Run(answer, AnswerKind.Json, Context(rules) with { Shape = OpenAiImages.Protocol.Answer });
        Assert.Equal(answer, sent);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Sound_stays_byte_for_byte()
    {
        byte[] sound = [.. Enumerable.Range(0, 4096).Select(static i => (byte)(i * 31))];
        Assert.Equal(sound, Answering.Run(PiecewiseStream.Whole(sound), AnswerKind.Binary, Context("mask") with { Shape = OpenAiSpeech.Protocol.Answer }).Sent);
    }

    [Fact]
    public void Invisible_characters_of_a_question_are_counted()
    {
        using Inspection inspection = Inspecting.Inspect(Inspecting.Chat("Mijn\u200B vraag\u200B", "en\u2060 nog een"));
        Assert.Equal(3, inspection.InvisibleCharacters);
    }
}
