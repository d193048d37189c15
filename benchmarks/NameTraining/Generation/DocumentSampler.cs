using System.Text;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>Draws whole training texts: one or more patterns about the same people, then noise.</summary>
sealed class DocumentSampler(PatternSet patterns, PersonSampler sampler, Random random)
{
    static readonly (string Register, int Weight)[] s_registers = [("chat", 26), ("syntax", 24), ("email", 16), ("formal", 20), ("tables", 18), ("negatives", 18), ("misc", 24), ("news", 14), ("code", 14), ("things", 16), ("headings", 18), ("plain", 34), ("files", 7)];

    public LabelledText Draw()
    {
        Person[] people = [.. Enumerable.Range(0, 6).Select(_ => sampler.Draw())];
        string register = Register();
        int parts = register == "tables" ? 1 : random.Next(10) switch { < 5 => 1, < 8 => 2, 8 => 3, _ => 5 };
        var text = new StringBuilder();
        var spans = new List<LabelledSpan>();
        for (int i = 0; i < parts; i++)
        {
            if (i > 0) text.Append(random.Next(3) == 0 ? "\n" : random.Next(8) == 0 ? "\n\n" : " ");
            string from = i > 0 && random.Next(4) == 0 ? Register() : register;
            IReadOnlyList<string> choices = patterns.Of(from);
            LabelledText part = patterns.Expand(choices[random.Next(choices.Count)], people, sampler, random);
            spans.AddRange(part.Spans.Select(s => s with { Start = s.Start + text.Length }));
            text.Append(part.Text);
        }

        return Disturb(new(text.ToString(), spans));
    }

    string Register()
    {
        int at = random.Next(s_registers.Sum(static r => r.Weight));
        foreach ((string register, int weight) in s_registers)
            if ((at -= weight) < 0) return register;
        return "chat";
    }

    LabelledText Disturb(LabelledText text)
    {
        if (random.Next(8) == 0) text = Noise.Typos(text, random, 0.015);
        if (random.Next(9) == 0) text = Noise.Wrap(text, 20 + random.Next(60));
        if (random.Next(12) == 0) text = Noise.WithoutAccents(text);
        if (random.Next(40) == 0) text = Noise.Decomposed(text);
        if (random.Next(12) == 0) text = Noise.WithoutMarks(text);
        return random.Next(100) switch { < 35 => Noise.Lower(text), < 38 => Noise.Upper(text), _ => text };
    }
}
