using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Shapes;
using Gegevenshuis.AiGateway.Proxy.Policies.Yaml;

namespace Gegevenshuis.AiGateway.Proxy.Policies.Files;

/// <summary>A rule under <c>detection/</c>.</summary>
static class DetectionFile
{
    const string Terms = "terms";
    const string Pattern = "pattern";

    /// <summary>The other detector that takes its words from the rule.</summary>
    const string SpecialCategory = "special-category";

    static readonly ListShape s_words = new(new TextShape(100, RuleForms.LowerCase));
    static readonly ListShape s_examples = new(new TextShape(4_000, isLines: true, isExample: true), least: 2, most: 200);

    public static MapShape Shape { get; } = new(
        new("id", new TextShape(64, Forms.Id), "Unieke naam van de regel. Registraties verwijzen ernaar, dus verander hem niet meer."),
        new("title", new TextShape(100), "Naam zoals medewerkers, CISO en FG die zien."),
        new("why", new TextShape(400, isLines: true), "Eén zin: waarom bestaat deze regel, liefst met de bron."),
        new("misses", new TextShape(400, isLines: true), "Eén of twee zinnen: wat vindt deze regel niet? Zo weet wie op de poort vertrouwt waar die ophoudt."),
        new("class", new WordShape(RuleWords.Classes), "Soort gegevens. Een eindpunt zegt welke soorten het mag ontvangen."),
        new("detector", new WordShape(DetectorCatalogue.Names, isGrowing: true), "Wat er zoekt: een ingebouwde herkenner, of 'terms' (woordenlijst) of 'pattern' (patroon)."),
        new("kind", new TextShape(40, Forms.Id), "Korte naam van de vondst in rapporten. Zonder dit veld die van de herkenner.", IsRequired: false),
        new("context", s_words, "Woorden in de buurt die de vondst zekerder maken.", IsRequired: false),
        new("suppress", s_words, "Woorden in de buurt die zeggen dat het iets anders is.", IsRequired: false),
        new("terms", new ListShape(new TextShape(200), least: 1, most: 50_000), "De woorden van een regel met detector 'terms' of 'special-category'.", IsRequired: false),
        new("pattern", new TextShape(1_000), "Het patroon van een regel met detector 'pattern'.", IsRequired: false),
        new("action", new WordShape(RuleWords.Actions), "Wat er gebeurt: observe, warn, pseudonymise, mask of block."),
        new("answer", new WordShape(RuleWords.AnswerActions), "Wat er gebeurt als het model dit zelf in een antwoord zet: ignore, observe, mask of stop. Zonder dit veld geldt 'answers' in policy.yaml.", IsRequired: false),
        new("from", new WordShape(RuleWords.Confidences), "Vanaf welke zekerheid de regel telt: possible, likely of certain."),
        new("restore", new WordShape(RuleWords.Restores), "Of de waarde in het antwoord mag terugkomen: allowed of never.", IsRequired: false),
        new("label", new TextShape(24, Forms.Label), "Woord in de plaatsvervanger: PERSOON geeft [PERSOON_1]."),
        new("examples", new MapShape(
            new("find", s_examples, "Teksten waarin de regel iets moet vinden. Minstens twee."),
            new("ignore", s_examples, "Teksten waarin de regel niets mag vinden. Minstens twee.")), "Voorbeelden waarmee de regel zich bewijst bij het laden."));

    /// <summary>The rule in a map that has the shape, or null with problems.</summary>
    /// <param name="map">The map.</param>
    /// <param name="problems">Of its file.</param>
    /// <param name="answers">For a rule that does not say what is done about answers.</param>
    public static Rule? Read(YamlMap map, FileProblems problems, AnswerDefaults answers)
    {
        int before = problems.All.Count;
        DataClass dataClass = RuleWords.Class(map.Text("class"));
        CheckOwnField(map, Terms, problems);
        CheckOwnField(map, Pattern, problems);
        CheckRestore(map, dataClass, problems);
        CheckAnswer(map, dataClass, problems);
        return problems.All.Count > before ? null : Make(map, dataClass, problems.File, answers);
    }

    static Rule Make(YamlMap map, DataClass dataClass, string file, AnswerDefaults answers) => new()
    {
        Id = map.Text("id"),
        Title = map.Text("title"),
        Why = map.Text("why"),
        Misses = map.Text("misses"),
        Class = dataClass,
        Detector = map.Text("detector"),
        Kind = map.OptionalText("kind") ?? "",
        Action = RuleWords.Action(map.Text("action")),
        Answer = map.OptionalText("answer") is { } answer ? RuleWords.Answer(answer) : answers.For(dataClass),
        From = RuleWords.Confidence(map.Text("from")),
        Restore = map.OptionalText("restore") is { } word ? RuleWords.Restore(word) : DefaultRestore(dataClass),
        Label = map.Text("label"),
        Context = map.Texts("context"),
        Suppress = map.Texts("suppress"),
        Terms = map.Texts(Terms),
        Pattern = map.OptionalText(Pattern) ?? "",
        Find = map.Map("examples")!.Texts("find"),
        Ignore = map.Map("examples")!.Texts("ignore"),
        Source = $"{file}:{map.Line}",
    };

    /// <summary>A field that belongs to one detector is there exactly when that detector is.</summary>
    static void CheckOwnField(YamlMap map, string name, FileProblems problems)
    {
        bool isOwn = map.Text("detector") == name || (name == Terms && map.Text("detector") == SpecialCategory);
        if (isOwn && !map.Has(name)) problems.Add(map.TextNode("detector")!, $"Een regel met detector '{map.Text("detector")}' heeft het veld '{name}' nodig.", "Zet het erbij.");
        if (!isOwn && map[name] is { } extra) problems.Add(extra, $"Het veld '{name}' hoort alleen bij detector '{name}'.", $"Haal het weg, of kies 'detector: {name}'.");
    }

    static void CheckRestore(YamlMap map, DataClass dataClass, FileProblems problems)
    {
        if (map.TextNode("restore") is { Text: "allowed" } restore && RuleWords.IsNeverKept(dataClass))
            problems.Add(restore, $"Een waarde van de soort '{map.Text("class")}' mag nooit terugkomen.", "Schrijf 'restore: never'.");
    }

    /// <summary>A question for a decision is no data that an answer could hold.</summary>
    public static void CheckAnswer(YamlMap map, DataClass dataClass, FileProblems problems)
    {
        if (dataClass == DataClass.Purpose && map.TextNode("answer") is { Text: not "ignore" } answer)
            problems.Add(answer, "Een regel van de soort 'purpose' gaat over vragen en kijkt niet in antwoorden.", "Haal 'answer' weg.");
    }

    static RestorePolicy DefaultRestore(DataClass dataClass) => RuleWords.IsNeverKept(dataClass) ? RestorePolicy.Never : RestorePolicy.Allowed;
}
