using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>A map with fixed fields: no others, none twice, and the required ones present.</summary>
sealed class MapShape(params IReadOnlyList<Field> fields) : Shape
{
    public IReadOnlyList<Field> Fields => fields;

    public override void Check(YamlNode node, string name, FileProblems problems)
    {
        if (node is not YamlMap map)
        {
            problems.Add(node, $"{name} moet uit velden bestaan.", $"Schrijf de velden onder elkaar: {string.Join(", ", fields.Where(field => field.IsRequired).Select(field => field.Name))}.");
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries)
        {
            if (!seen.TryAdd(entry.Name, entry.Key.Line)) problems.Add(entry.Key, $"Het veld '{entry.Name}' staat er al, op regel {seen[entry.Name]}.", "Haal er één weg.");
            else CheckField(entry, problems);
        }

        foreach (Field field in fields)
            if (field.IsRequired && !seen.ContainsKey(field.Name)) problems.Add(map, $"Het veld '{field.Name}' ontbreekt.", $"Zet het erbij. {field.About}");
    }

    public override JsonObject Schema()
    {
        JsonObject properties = [];
        foreach (Field field in fields)
        {
            JsonObject schema = field.Shape.Schema();
            schema["description"] = field.About;
            properties[field.Name] = schema;
        }

        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => JsonValue.Create(field.Name))]),
            ["properties"] = properties,
        };
    }

    void CheckField(YamlEntry entry, FileProblems problems)
    {
        if (fields.FirstOrDefault(field => field.Name == entry.Name) is { } known)
            known.Shape.Check(entry.Value, $"Het veld '{entry.Name}'", problems);
        else if (WrittenSecret.IsNameOfSecret(entry.Name))
            problems.Add(entry.Key, "Een sleutel of wachtwoord hoort niet in een regelbestand.", "Zet het in een omgevingsvariabele of bestand en noem alleen de naam daarvan. Stond hier een echte sleutel, trek die dan in.");
        else
            problems.Add(entry.Key, $"Het veld {(entry.Name.Length <= 40 ? $"'{entry.Name}' " : "")}bestaat hier niet.", Nearest.Advice(entry.Name, [.. fields.Select(field => field.Name)]));
    }
}
