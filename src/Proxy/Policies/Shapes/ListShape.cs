using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A list of values of one shape.</summary>
/// <param name="item">Shape of each value.</param>
/// <param name="least">Fewest values.</param>
/// <param name="most">Most values.</param>
/// <param name="isSet">Whether a text may stand in it only once.</param>
sealed class ListShape(Shape item, int least = 0, int most = 1_000, bool isSet = true) : Shape
{
    public override void Check(YamlNode node, string name, FileProblems problems)
    {
        if (node is not YamlList list)
        {
            problems.Add(node, $"{name} moet een lijst zijn.", "Zet de waarden tussen blokhaken met komma's, of elk op een regel met een streepje.");
            return;
        }

        if (list.Items.Count < least) problems.Add(list, $"{name} heeft minder dan {least} {(least == 1 ? "waarde" : "waarden")}.", "Vul de lijst aan.");
        if (list.Items.Count > most) problems.Add(list, $"{name} heeft meer dan {most} waarden.", "Maak de lijst korter of verdeel haar.");
        foreach (YamlNode value in list.Items) item.Check(value, $"Een waarde van {Inside(name)}", problems);
        if (isSet) CheckDoubles(list, problems);
    }

    public override JsonObject Schema()
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = item.Schema(), ["maxItems"] = most };
        if (least > 0) schema["minItems"] = least;
        if (isSet) schema["uniqueItems"] = true;
        return schema;
    }

    static void CheckDoubles(YamlList list, FileProblems problems)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlText value in list.Items.OfType<YamlText>())
            if (!seen.TryAdd(value.Text, value.Line)) problems.Add(value, $"Deze waarde staat al op regel {seen[value.Text]}.", "Haal er één weg.");
    }

    static string Inside(string name) => name.StartsWith("Het veld ", StringComparison.Ordinal) ? "het" + name[3..] : name;
}
