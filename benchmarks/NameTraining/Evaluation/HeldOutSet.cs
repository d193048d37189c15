using System.Text.Encodings.Web;
using System.Text.Json;
using Gegevenshuis.AiGateway.Detection.Names;
using Gegevenshuis.AiGateway.NameTraining.Generation;

namespace Gegevenshuis.AiGateway.NameTraining.Evaluation;

/// <summary>Writes the labelled set from templates and names that the training never sees.</summary>
static class HeldOutSet
{
    const int Seed = 42;
    const int CleanWords = 20_000;

    static readonly (string Register, int Count)[] s_plan = [("chat", 520), ("email", 340), ("formal", 380), ("tables", 360), ("negatives", 120)];
    static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, string target)
    {
        var random = new Random(Seed);
        var sampler = new PersonSampler(new(File.ReadLines(Path.Combine(folder, "first-names.txt"))), new(File.ReadLines(Path.Combine(folder, "surnames.txt"))), random, blends: false);
        PatternSet patterns = PatternSet.Read(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using StreamWriter file = File.CreateText(target);
        foreach ((string register, int count) in s_plan)
        {
            IReadOnlyList<string> choices = patterns.Of(register);
            for (int i = 0; i < count; i++)
            {
                Person[] people = [.. Enumerable.Range(0, 6).Select(_ => sampler.Draw())];
                LabelledText text = patterns.Expand(choices[i % choices.Count], people, sampler, random);
                (string noise, text) = Disturb(text, random);
                file.WriteLine(Line($"{register}-{i:D4}", register, noise, text));
            }
        }
    }

    /// <summary>Writes the text without names: prose as it was written, then generated sentences to the wanted number of words.</summary>
    public static void WriteClean(string folder, string target)
    {
        var random = new Random(Seed);
        PatternSet patterns = PatternSet.Read(folder);
        IReadOnlyList<string> choices = patterns.Of("clean");
        var sampler = new PersonSampler(new(File.ReadLines(Path.Combine(folder, "first-names.txt"))), new(File.ReadLines(Path.Combine(folder, "surnames.txt"))), random, blends: false);
        using StreamWriter file = File.CreateText(target);
        int number = 0, words = 0;
        foreach (string line in File.ReadLines(Path.Combine(folder, "clean-base.txt")).Where(static l => !l.StartsWith('#')))
        {
            file.WriteLine(Line($"prose-{number++:D3}", "clean-prose", "none", new(line, [])));
            file.WriteLine(Line($"prose-{number++:D3}", "clean-prose", "lower", Noise.Lower(new(line, []))));
        }

        for (number = 0; words < CleanWords; number++)
        {
            string text = string.Join(number % 3 == 0 ? "\n" : " ", Enumerable.Range(0, 4).Select(_ => patterns.Expand(choices[random.Next(choices.Count)], [], sampler, random).Text));
            words += text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
            bool isLower = number % 5 == 4;
            file.WriteLine(Line($"clean-{number:D4}", "clean-generated", isLower ? "lower" : "none", isLower ? Noise.Lower(new(text, [])) : new(text, [])));
        }
    }

    static (string Noise, LabelledText Text) Disturb(LabelledText text, Random random) => random.Next(100) switch
    {
        < 25 => ("lower", Noise.Lower(text)),
        < 33 => ("typos", Noise.Typos(text, random, 0.012)),
        < 41 => ("wrap", Noise.Wrap(text, 25 + random.Next(50))),
        < 45 => ("accents", Noise.WithoutAccents(text)),
        < 47 => ("decomposed", Noise.Decomposed(text)),
        < 49 => ("upper", Noise.Upper(text)),
        _ => ("none", text),
    };

    static string Line(string id, string register, string noise, LabelledText text) => JsonSerializer.Serialize(
        new
        {
            id,
            text = text.Text,
            spans = text.Spans.Where(static s => s.Label == NameLabel.Begin).Select(static s => (int[])[s.Start, s.End]),
            meta = new { register, noise },
        },
        s_plain);
}
