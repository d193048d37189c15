using System.Text;
using System.Text.Json;
using Gegevenshuis.AiGateway.Answers.Streams;
using Gegevenshuis.AiGateway.Filtering;

namespace Gegevenshuis.AiGateway.Answers;

/// <summary>How often placeholders come back as the values they stand for.</summary>
/// <param name="Distortion">What was done to them.</param>
/// <param name="Sent">Placeholders in the answers.</param>
/// <param name="Restored">Of those, the ones that came back as their own value.</param>
/// <param name="Wrong">Values in the answers that nothing there stood for. Must be 0.</param>
sealed record Survival(Distortion Distortion, int Sent, int Restored, int Wrong)
{
    static readonly string[] s_sentences = ["Beste {0}, hartelijk dank voor uw brief.", "Ik schrijf u namens {0}.", "{0}", "Wat vindt {0} daarvan? En verder:\n\n{0} komt morgen."];

    /// <summary>Streams every placeholder of a question in every sentence and protocol, cut in every way up to twelve characters long.</summary>
    public static Survival Measure(Distortion distortion, Question question, IReadOnlyDictionary<string, string> values)
    {
        int sent = 0, restored = 0, wrong = 0;
        foreach (string placeholder in question.Placeholders)
        {
            string changed = distortion.Change(placeholder);
            int times = changed.Split(placeholder[1..4], StringSplitOptions.None).Length > 2 && distortion.Name.Contains("two", StringComparison.Ordinal) ? 2 : 1;
            foreach (string sentence in s_sentences)
            {
                int expected = times * (sentence.Split("{0}").Length - 1);
                string answer = sentence.Replace("{0}", changed, StringComparison.Ordinal);
                for (int length = 1; length <= 12; length++)
                {
                    string read = Stream(Format.All[length % Format.All.Count], answer, length, question);
                    int own = Count(read, values[placeholder]), all = values.Values.Sum(value => Count(read, value));
                    sent += expected;
                    restored += Math.Min(own, expected);
                    wrong += all - Math.Min(own, expected);
                }
            }
        }

        return new(distortion, sent, restored, wrong + (distortion.IsOurs ? 0 : restored));
    }

    /// <summary>What each placeholder stands for, by asking for it alone.</summary>
    public static IReadOnlyDictionary<string, string> Values(Question question)
        => question.Placeholders.ToDictionary(static placeholder => placeholder, placeholder => Stream(Format.All[0], placeholder, placeholder.Length, question));

    static string Stream(Format format, string answer, int length, Question question)
    {
        StringBuilder upstream = new();
        int number = 0;
        foreach (char[] piece in answer.Chunk(length)) upstream.Append(format.Frame(format.Chunk(JsonSerializer.Serialize(new string(piece)), number), number++));
        byte[][] frames = [Encoding.UTF8.GetBytes(upstream.Append(format.Ending(number)).ToString())];
        using AnswerFilterStream stream = new(new PieceStream(((IEnumerable<byte[]>)frames).GetEnumerator()), format.Kind, new AnswerContext { Shape = format.Shape, Map = question.Map });
        using MemoryStream read = new();
        stream.CopyTo(read);
        return format.TextIn(Encoding.UTF8.GetString(read.ToArray()));
    }

    static int Count(string text, string value) => text.Split(value).Length - 1;
}
