using Gegevenshuis.AiGateway.Detection.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Combining;

/// <summary>The rules about combinations, with the place of every other rule's kind in them. Immutable.</summary>
sealed class CombinationRules
{
    /// <summary>Most kinds one combination can ask for.</summary>
    public const int MaxKinds = 8;

    readonly CombinationPart[][] _parts;

    /// <param name="rules">All rules in order of index.</param>
    public CombinationRules(IReadOnlyList<CompiledRule> rules)
    {
        All = [.. rules.Where(static rule => rule.Detector is CombinationDetector)];
        _parts = [.. rules.Select(rule => PartsOf(rule))];
    }

    /// <summary>The rules, in order of index.</summary>
    public CompiledRule[] All { get; }

    /// <summary>Where findings of a rule take part; empty for most.</summary>
    public ReadOnlySpan<CombinationPart> Of(int rule) => _parts[rule];

    CombinationPart[] PartsOf(CompiledRule rule)
    {
        if (rule.Detector is CombinationDetector) return [];
        var parts = new List<CombinationPart>();
        for (int i = 0; i < All.Length; i++)
        {
            IReadOnlyList<string> kinds = ((CombinationDetector)All[i].Detector).Kinds;
            for (int place = 0; place < kinds.Count; place++)
                if (kinds[place] == rule.Kind) parts.Add(new(i, place, kinds.Count));
        }

        return [.. parts];
    }
}
