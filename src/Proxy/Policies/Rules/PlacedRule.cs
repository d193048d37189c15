using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>A rule with the places it came from.</summary>
sealed record PlacedRule(Rule Rule, RulePlaces Places)
{
    /// <summary>The rule after its tunings, in their order.</summary>
    /// <param name="tunings">Those of this rule that hold.</param>
    /// <param name="today">Allowed values that have ended by then are left out.</param>
    public PlacedRule With(IReadOnlyList<Tuning> tunings, DateOnly today)
    {
        if (tunings.Count == 0) return this;
        Rule rule = Rule with
        {
            Action = tunings.LastOrDefault(tuning => tuning.Action is not null)?.Action ?? Rule.Action,
            Answer = tunings.LastOrDefault(tuning => tuning.Answer is not null)?.Answer ?? Rule.Answer,
            From = tunings.LastOrDefault(tuning => tuning.From is not null)?.From ?? Rule.From,
            Context = [.. Rule.Context.Union(tunings.SelectMany(tuning => tuning.Context))],
            Suppress = [.. Rule.Suppress.Union(tunings.SelectMany(tuning => tuning.Suppress))],
            PassesPublicFigures = tunings.LastOrDefault(tuning => tuning.PassesPublicFigures is not null)?.PassesPublicFigures ?? Rule.PassesPublicFigures,
            Allow = [.. tunings.SelectMany(tuning => tuning.Allow).Where(value => value.Expires > today).Select(value => value.Value)],
        };
        RulePlaces places = Places with { Parts = [.. tunings.Reverse().Select(tuning => tuning.Place), .. Places.Parts] };
        return tunings.Any(tuning => tuning.ChangesFindings) ? Exemplified(rule, places, tunings, today) : new(rule, places);
    }

    /// <summary>The shipped examples proved the shipped rule; what a tuning changed it proves with examples of its own.</summary>
    static PlacedRule Exemplified(Rule rule, RulePlaces places, IReadOnlyList<Tuning> tunings, DateOnly today)
    {
        Place[] find = [.. tunings.SelectMany(tuning => tuning.Examples("find"))];
        Place[] ignore = [.. tunings.SelectMany(tuning => tuning.Examples("ignore").Where(example => !SpeaksOfEnded(tuning, example, today)))];
        return new(rule with { Find = Texts(find), Ignore = Texts(ignore) }, places with { Find = find, Ignore = ignore });
    }

    /// <summary>An example with a value that is no longer allowed would refuse the whole policy on the day the value ends.</summary>
    static bool SpeaksOfEnded(Tuning tuning, Place example, DateOnly today)
        => tuning.Allow.Any(value => value.Expires <= today && Text(example).Contains(value.Value, StringComparison.OrdinalIgnoreCase));

    static IReadOnlyList<string> Texts(IReadOnlyList<Place> examples) => [.. examples.Select(Text)];

    static string Text(Place example) => ((YamlText)example.Node).Text;
}
