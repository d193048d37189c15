using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>Where a rule and its examples stand: in its own file, and after tuning in those of its tunings too.</summary>
/// <param name="Rule">The rule's own map.</param>
/// <param name="Parts">All maps that made the rule, the last one first.</param>
/// <param name="Find">Each example under <c>find</c>.</param>
/// <param name="Ignore">Each example under <c>ignore</c>.</param>
sealed record RulePlaces(Place Rule, IReadOnlyList<Place> Parts, IReadOnlyList<Place> Find, IReadOnlyList<Place> Ignore)
{
    public static RulePlaces Of(YamlMap rule, FileProblems problems)
    {
        Place place = new(problems, rule);
        return new(place, [place], Examples("find"), Examples("ignore"));

        IReadOnlyList<Place> Examples(string list) => [.. rule.Map("examples")!.Items(list).Select(item => new Place(problems, item))];
    }

    /// <summary>The example, word, term or pattern a problem is about, or else the rule.</summary>
    public Place Of(RuleProblem problem)
    {
        if (problem.Example is { } example) return (example.IsFind ? Find : Ignore)[example.Index];
        foreach (Place part in Parts)
            foreach (string list in (ReadOnlySpan<string>)["terms", "context", "suppress"])
                if (Quoted((YamlMap)part.Node, list, problem.Message) is { } word) return part with { Node = word };
        return ((YamlMap)Rule.Node)["pattern"] is { } pattern ? Rule with { Node = pattern } : Rule;
    }

    static YamlText? Quoted(YamlMap map, string list, string message)
        => map.Items(list).OfType<YamlText>().FirstOrDefault(word => message.Contains($"'{word.Text}'", StringComparison.Ordinal));
}
