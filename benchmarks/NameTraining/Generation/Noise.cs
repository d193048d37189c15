using System.Globalization;
using System.Text;

namespace Gegevenshuis.AiGateway.NameTraining.Generation;

/// <summary>What happens to a text on its way to a prompt: lower case, typing errors, line breaks of a PDF, lost accents.</summary>
static class Noise
{
    public static LabelledText Lower(LabelledText text) => text with { Text = text.Text.ToLower(CultureInfo.InvariantCulture) };

    public static LabelledText Upper(LabelledText text) => text.Text.Contains('ß', StringComparison.Ordinal) ? text : text with { Text = text.Text.ToUpper(CultureInfo.InvariantCulture) };

    /// <summary>Typing errors outside names mostly: a letter dropped, doubled or swapped, a space lost after a comma.</summary>
    public static LabelledText Typos(LabelledText text, Random random, double rate)
        => Rewrite(text, (i, c) =>
        {
            if (!char.IsLetter(c) || random.NextDouble() > rate) return c.ToString();
            return random.Next(3) switch { 0 => "", 1 => new string(c, 2), _ => ((char)(c is 'z' or 'Z' ? c - 1 : c < 127 ? c + 1 : c)).ToString() };
        });

    /// <summary>Breaks lines at about this width, as a PDF does, so that names fall over the edge.</summary>
    public static LabelledText Wrap(LabelledText text, int width)
    {
        int column = 0;
        return Rewrite(text, (i, c) =>
        {
            column = c == '\n' ? 0 : column + 1;
            if (c != ' ' || column < width) return c.ToString();
            column = 0;
            return "\n";
        });
    }

    public static LabelledText WithoutAccents(LabelledText text)
        => Rewrite(text, static (_, c) => c < 0x80 ? c.ToString() : string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(static d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)));

    public static LabelledText Decomposed(LabelledText text) => Rewrite(text, static (_, c) => c < 0x80 ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD));

    public static LabelledText WithoutMarks(LabelledText text) => Rewrite(text, static (i, c) => c is '.' or ',' or '!' or '?' ? "" : c.ToString());

    static LabelledText Rewrite(LabelledText text, Func<int, char, string> change)
    {
        var result = new StringBuilder();
        var at = new int[text.Text.Length + 1];
        for (int i = 0; i < text.Text.Length; i++)
        {
            at[i] = result.Length;
            result.Append(change(i, text.Text[i]));
        }

        at[text.Text.Length] = result.Length;
        return new(result.ToString(), [.. text.Spans.Select(s => s with { Start = at[s.Start], Length = at[s.End] - at[s.Start] }).Where(static s => s.Length > 0)]);
    }
}
