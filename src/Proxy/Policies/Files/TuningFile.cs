using Gegevenshuis.AiGateway.Proxy.Policies.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>Local changes to shipped rules, under <c>tuning/</c>.</summary>
static class TuningFile
{
    /// <summary>The AI policy is evaluated every year, and so is every exception to it.</summary>
    const int MostDays = 366;

    static readonly Complaint s_fg = new("De FG adviseert, maar past geen regels aan (AVG art. 38).", "Noem de rol die heeft besloten: ciso of ictBusinessAnalist.");
    static readonly ListShape s_words = new(new TextShape(100, RuleForms.LowerCase));
    static readonly ListShape s_examples = new(new TextShape(4_000, isLines: true, isExample: true), least: 1, most: 200);

    static readonly MapShape s_tuning = new(
        new("rule", new TextShape(64, Forms.Id), "Id van de regel die je aanpast."),
        new("application", new TextShape(64, Forms.Id), "Id van de enige toepassing waarvoor dit geldt. Zonder dit veld geldt het voor alle.", IsRequired: false),
        new("reason", new TextShape(400, isLines: true), "Waarom deze aanpassing nodig is."),
        new("owner", new WordShape(["ciso", "ictBusinessAnalist"], new Dictionary<string, Complaint>(StringComparer.Ordinal) { ["fg"] = s_fg, ["FG"] = s_fg }), "Rol die dit heeft besloten: ciso of ictBusinessAnalist."),
        new("expires", new DateShape(), "Eerste dag waarop dit niet meer geldt. Hoogstens een jaar vooruit."),
        new("action", new WordShape(RuleWords.Actions), "Andere actie: observe, warn, pseudonymise, mask of block.", IsRequired: false),
        new("answer", new WordShape(RuleWords.AnswerActions), "Andere actie voor wat het model zelf maakt: ignore, observe, mask of stop.", IsRequired: false),
        new("from", new WordShape(RuleWords.Confidences), "Andere zekerheid: possible, likely of certain.", IsRequired: false),
        new("context", s_words, "Extra woorden die de vondst zekerder maken.", IsRequired: false),
        new("suppress", s_words, "Extra woorden die zeggen dat het iets anders is.", IsRequired: false),
        new("allow", new ListShape(new MapShape(
            new("value", new TextShape(200), "De waarde, zoals die in teksten staat."),
            new("expires", new DateShape(), "Eerste dag waarop de waarde weer wordt gevonden.")), least: 1), "Waarden die deze regel met rust laat, zoals het openbare mailadres van de organisatie.", IsRequired: false),
        new("publicFigures", new WordShape(["find", "pass"]), "Of namen uit lexicons/public-figures.txt worden gevonden (find) of met rust gelaten (pass).", IsRequired: false),
        new("examples", new MapShape(
            new("find", s_examples, "Teksten waarin de regel na de aanpassing nog steeds iets vindt."),
            new("ignore", s_examples, "Teksten waarin de regel na de aanpassing niets vindt.")), "Bewijs van de aanpassing. Verplicht zodra zij verandert wat de regel vindt.", IsRequired: false));

    public static MapShape Shape { get; } = new(
        new Field("tunings", new ListShape(s_tuning, least: 1, most: 500), "De aanpassingen."));

    /// <summary>The tunings in a map that has the shape; adds a problem for those that are not whole.</summary>
    public static IReadOnlyList<Tuning> Read(YamlMap map, FileProblems problems, DateOnly today)
        => [.. map.Items("tunings").OfType<YamlMap>().Select(item => Read(new Place(problems, item), today))];

    static Tuning Read(Place place, DateOnly today)
    {
        YamlMap map = (YamlMap)place.Node;
        Tuning tuning = new()
        {
            Rule = map.TextNode("rule")!,
            Application = map.TextNode("application"),
            Expires = map.Date("expires")!.Value,
            Action = map.OptionalText("action") is { } action ? RuleWords.Action(action) : null,
            Answer = map.OptionalText("answer") is { } answer ? RuleWords.Answer(answer) : null,
            From = map.OptionalText("from") is { } from ? RuleWords.Confidence(from) : null,
            Context = map.Texts("context"),
            Suppress = map.Texts("suppress"),
            Allow = [.. map.Items("allow").OfType<YamlMap>().Select(item => Allowed(item, place.Problems, today))],
            PassesPublicFigures = map.OptionalText("publicFigures") is { } figures ? figures == "pass" : null,
            Place = place,
        };
        Check(tuning, map, place.Problems, today);
        return tuning;
    }

    static AllowedValue Allowed(YamlMap map, FileProblems problems, DateOnly today)
    {
        CheckEnd(map, problems, today);
        return new(map.Text("value"), map.Date("expires")!.Value, new(problems, map));
    }

    static void Check(Tuning tuning, YamlMap map, FileProblems problems, DateOnly today)
    {
        CheckEnd(map, problems, today);
        if (!tuning.ChangesFindings && tuning.Action is null && tuning.Answer is null)
            problems.Add(map, "Deze aanpassing verandert niets.", "Zet er action, answer, from, context, suppress, allow of publicFigures bij.");
        if (tuning.ChangesFindings && !map.Has("examples"))
            problems.Add(map, "Deze aanpassing verandert wat de regel vindt, maar heeft geen voorbeelden.", "Zet onder 'examples' minstens één 'find' en één 'ignore'.");
    }

    static void CheckEnd(YamlMap map, FileProblems problems, DateOnly today)
    {
        if (map.Date("expires") > today.AddDays(MostDays))
            problems.Add(map["expires"]!, "Een aanpassing geldt hoogstens een jaar.", "Kies een eerdere datum en verleng haar later als dat nodig is.");
    }
}
