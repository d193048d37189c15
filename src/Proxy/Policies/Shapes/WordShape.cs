using System.Text.Json.Nodes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Shapes;

/// <summary>One word of a fixed list.</summary>
/// <param name="words">The list, in the order people should see it.</param>
/// <param name="refused">Words that people will try, with why they are refused.</param>
/// <param name="isGrowing">Whether the program adds words to the list so often that the schema for editors leaves it out.</param>
sealed class WordShape(IReadOnlyList<string> words, IReadOnlyDictionary<string, Complaint>? refused = null, bool isGrowing = false) : ScalarShape
{
    public override JsonObject Schema() => isGrowing ? new() { ["type"] = "string" } : new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    protected override Complaint? Fault(YamlText text, string name)
    {
        if (words.Contains(text.Text, StringComparer.Ordinal)) return null;
        if (refused is not null && refused.TryGetValue(text.Text, out Complaint complaint)) return complaint;
        string quoted = text.Text.Length <= 40 ? $" '{text.Text}'" : "";
        return new($"{name} kent het woord{quoted} niet.", Nearest.Advice(text.Text, words));
    }
}
