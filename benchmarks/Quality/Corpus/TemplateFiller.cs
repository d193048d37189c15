using System.Text;

namespace Gegevenshuis.AiGateway.Quality.Corpus;

/// <summary>Turns the marks of a template into text and labels.</summary>
static class TemplateFiller
{
    public static LabelledText Fill(string id, string genre, string disguise, TextTemplate template, Pools pools)
    {
        var values = new MadeUp(pools, Seed(id));
        var text = new StringBuilder();
        var labels = new List<Label>();
        int bytes = 0;
        foreach ((string part, bool isMark) in Parts(template.Text))
        {
            string written = part;
            if (isMark)
            {
                string[] mark = part.Split('|', 2);
                bool isLabel = mark[0][0] != '!';
                string value = mark.Length == 2 ? mark[1] : values.Next(mark[0]);
                written = isLabel ? Disguise.Apply(disguise, mark[0], value) : value;
                if (isLabel) labels.Add(new(Kinds.Of(mark[0]), bytes, bytes + Encoding.UTF8.GetByteCount(written)));
            }

            text.Append(written);
            bytes += Encoding.UTF8.GetByteCount(written);
        }

        return new(id, genre, disguise == Disguise.None ? template.Written ?? disguise : disguise, Encoding.UTF8.GetBytes(text.ToString()), labels);
    }

    static IEnumerable<(string Part, bool IsMark)> Parts(string template)
    {
        int at = 0;
        while (true)
        {
            int open = template.IndexOf('⟦', at), close = open < 0 ? -1 : template.IndexOf('⟧', open);
            if (close < 0) break;
            yield return (template[at..open], false);
            yield return (template[(open + 1)..close], true);
            at = close + 1;
        }

        yield return (template[at..], false);
    }

    /// <summary>FNV-1a, so that a text keeps its values when others are added.</summary>
    static int Seed(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id) hash = (hash ^ c) * 16777619;
        return (int)hash;
    }
}
