using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Rules;

/// <summary>All tunings of the folder, and which of them hold on a day.</summary>
sealed class TuningSet
{
    const int NoticeDays = 30;
    const string PersonNames = "person-name";

    readonly DateOnly _today;
    readonly List<Tuning> _holding = [];

    public TuningSet(IReadOnlyList<Tuning> tunings, DateOnly today)
    {
        _today = today;
        foreach (Tuning tuning in tunings)
        {
            bool holds = tuning.Expires > today;
            if (holds) _holding.Add(tuning);
            Note(tuning.Place, tuning.Rule.Text, tuning.Expires);
            foreach (AllowedValue value in tuning.Allow.Where(_ => holds)) Note(value.Place, tuning.Rule.Text, value.Expires);
        }
    }

    /// <summary>What has ended or will soon.</summary>
    public List<PolicyProblem> Notices { get; } = [];

    /// <summary>Places of what has ended: they make the policy another one without any file having changed.</summary>
    public List<string> Ended { get; } = [];

    public bool IsEmpty => _holding.Count == 0;

    /// <summary>Applications with a tuning of their own.</summary>
    public IEnumerable<string> Applications => _holding.Where(tuning => tuning.Application is not null).Select(tuning => tuning.Application!.Text).Distinct();

    /// <summary>The rules for an application: the tunings for all, then its own.</summary>
    /// <param name="rules">Shipped rules.</param>
    /// <param name="application">Id, or null for those without a tuning of their own.</param>
    public IReadOnlyList<PlacedRule> Apply(IReadOnlyList<PlacedRule> rules, string? application)
        => [.. rules.Select(rule => rule.With(Of(rule.Rule.Id, application), _today))];

    /// <summary>Adds a problem for a tuning of what does not exist, of what may not be allowed, or that contradicts another.</summary>
    public void Check(IReadOnlyDictionary<string, Rule> rules, IReadOnlyCollection<string> knownRules, IReadOnlyCollection<string> knownApplications)
    {
        var seen = new Dictionary<(string, string?, string), Tuning>();
        foreach (Tuning tuning in _holding)
        {
            CheckKnown(tuning, tuning.Rule, "De regel", knownRules);
            if (tuning.Application is { } application) CheckKnown(tuning, application, "De toepassing", knownApplications);
            if (rules.TryGetValue(tuning.Rule.Text, out Rule? rule))
            {
                CheckAllowed(tuning, rule);
                DetectionFile.CheckAnswer(tuning.Map, rule.Class, tuning.Place.Problems);
                CheckPublicFigures(tuning, rule);
            }

            foreach (string field in (ReadOnlySpan<string>)["action", "answer", "from", "publicFigures"])
                if (tuning.Map[field] is { } node && !seen.TryAdd((tuning.Rule.Text, tuning.Application?.Text, field), tuning))
                    tuning.Place.Problems.Add(node, $"Een andere aanpassing geeft deze regel al een '{field}'.", "Haal er één weg, zodat duidelijk is welke geldt.");
        }
    }

    IReadOnlyList<Tuning> Of(string rule, string? application)
        => [.. _holding.Where(tuning => tuning.Rule.Text == rule && (tuning.Application is null || tuning.Application.Text == application)).OrderBy(tuning => tuning.Application is null ? 0 : 1)];

    static void CheckKnown(Tuning tuning, YamlText id, string kind, IReadOnlyCollection<string> known)
    {
        if (known.Contains(id.Text)) return;
        tuning.Place.Problems.Add(id, $"{kind} '{id.Text}' bestaat niet.", Nearest.To(id.Text, known) is { } near ? $"Bedoel je '{near}'?" : "Kijk de id na in het bestand waar hij hoort.");
    }

    /// <summary>A list of values that are so sensitive would be a leak of its own.</summary>
    static void CheckAllowed(Tuning tuning, Rule rule)
    {
        if (tuning.Allow.Count == 0 || rule.Class is DataClass.Person or DataClass.Reference or DataClass.Confidential) return;
        tuning.Place.Problems.Add(tuning.Map["allow"]!, $"Waarden van de soort '{RuleWords.Classes[(int)rule.Class]}' horen niet in een regelbestand.", "Gebruik 'suppress' met een woord dat erbij staat.");
    }

    static void CheckPublicFigures(Tuning tuning, Rule rule)
    {
        if (tuning.PassesPublicFigures is null || rule.Detector == PersonNames) return;
        tuning.Place.Problems.Add(tuning.Map["publicFigures"]!, $"De regel '{rule.Id}' zoekt niet naar namen van personen.", "Zet 'publicFigures' bij een regel met detector person-name.");
    }

    void Note(Place place, string rule, DateOnly expires)
    {
        if (expires <= _today)
        {
            Ended.Add($"{place.Problems.File}:{place.Node.Line}:{place.Node.Column}");
            Notices.Add(new(place.Problems.File, place.Node.Line, place.Node.Column, $"Deze aanpassing van '{rule}' is afgelopen en geldt niet meer.", "Haal haar weg of geef haar een nieuwe datum."));
        }
        else if (expires <= _today.AddDays(NoticeDays))
        {
            Notices.Add(new(place.Problems.File, place.Node.Line, place.Node.Column, $"Deze aanpassing van '{rule}' loopt binnenkort af.", "Kijk of zij nog nodig is."));
        }
    }
}
