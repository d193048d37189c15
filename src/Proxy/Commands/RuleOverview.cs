using System.Text;
using Gegevenshuis.AiGateway.Detection.Rules;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>The page for the CISO that names everything that is found: a table of rules for each folder under <c>detection/</c>.</summary>
/// <remarks>Shows the beginning of lists only, so that the page stays readable and changes only when a rule changes in character.</remarks>
static class RuleOverview
{
    const string Folder = "detection/";
    const int MostWords = 4;
    const int MostLetters = 60;

    const string Introduction = """
        # Wat de poort vindt

        Alle regels op een rij, met wat er gebeurt als de poort iets vindt. Achter de naam staat het bestand met alle woorden en voorbeelden.
        Hoe je een regel leest en aanpast, staat in [`rules/README.md`](../README.md). Geen enkele herkenner vindt alles: wat elke regel
        zekerder of onzekerder maakt en wat hij niet vindt, staat in [`KINDS.md`](KINDS.md).

        * **Actie**: meekijken (`observe`), waarschuwen (`warn`), schuilnaam (`pseudonymise`), onleesbaar (`mask`) of tegenhouden (`block`).
        * **Woorden die helpen** maken een vondst zekerder, of zijn nodig om iets te vinden. Een `…` zegt dat er in het bestand meer staan.
        * **Vindt niet**: een voorbeeld dat de regel met rust laat. Daarachter staan woorden die zeggen dat het iets anders is.

        Een programma maakt deze pagina uit de regels: `rules list --markdown`. Verander haar dus niet met de hand.

        """;

    static readonly string[] s_actions = ["meekijken", "waarschuwen", "schuilnaam", "onleesbaar", "tegenhouden"];

    /// <summary>What a folder holds. A folder that is not here, such as an organisation's own, is shown by its name.</summary>
    static readonly Dictionary<string, string> s_subjects = new(StringComparer.Ordinal)
    {
        ["birth"] = "Geboortedatum en leeftijd",
        ["business"] = "Nummers van bedrijven",
        ["column"] = "Kolommen van een tabel",
        ["combination"] = "Gegevens die samen iemand aanwijzen",
        ["contact"] = "Mail en telefoon",
        ["decision"] = "Vragen die AI niet mag beantwoorden",
        ["device"] = "Apparaten en internetadressen",
        ["document"] = "Identiteitsbewijzen en andere documenten",
        ["field"] = "Velden van een formulier",
        ["foreign"] = "Persoonsnummers van andere landen",
        ["marking"] = "Merkingen: vertrouwelijk, geheim, intern",
        ["money"] = "Rekeningen en betalingen",
        ["nl"] = "Nederlandse nummers en kenmerken",
        ["organisation"] = "Eigen regels van de organisatie",
        ["person"] = "Namen",
        ["place"] = "Adressen en plaatsen",
        ["secret"] = "Wachtwoorden en sleutels",
        ["special"] = "Bijzondere en gevoelige gegevens",
        ["vehicle"] = "Voertuigen",
    };

    /// <param name="rules">Rules with their <see cref="Rule.Source"/>.</param>
    public static string Markdown(IReadOnlyList<Rule> rules)
    {
        StringBuilder page = new(Introduction.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, Rule> folder in rules.OrderBy(FileOf, StringComparer.Ordinal).GroupBy(FolderOf))
        {
            page.Append("\n## ").Append(s_subjects.GetValueOrDefault(folder.Key, folder.Key)).Append("\n\n");
            page.Append("| wat | actie | vindt, bijvoorbeeld | woorden die helpen | vindt niet, bijvoorbeeld |\n| --- | --- | --- | --- | --- |\n");
            foreach (Rule rule in folder) page.Append(Row(rule));
        }

        return page.ToString();
    }

    /// <summary>The Dutch word for what happens, with the confidence when that is not the usual one.</summary>
    public static string ActionOf(Rule rule) => s_actions[(int)rule.Action] + rule.From switch
    {
        Confidence.Possible => ", ook bij twijfel",
        Confidence.Certain => ", alleen als het zeker is",
        _ => "",
    };

    /// <summary>What happens when a model says it itself, when that is more than counting; otherwise empty.</summary>
    public static string AnswerOf(Rule rule) => rule.Answer switch
    {
        AnswerAction.Mask => "; antwoord: onleesbaar maken",
        AnswerAction.Stop => "; antwoord: stoppen",
        _ => "",
    };

    /// <summary>Path of the rule's file under <c>detection/</c>.</summary>
    public static string FileOf(Rule rule) => rule.Source[Folder.Length..rule.Source.LastIndexOf(':')];

    /// <summary>What the folder of a rule holds, in Dutch.</summary>
    public static string SubjectOf(Rule rule) => s_subjects.GetValueOrDefault(FolderOf(rule), FolderOf(rule));

    static string FolderOf(Rule rule) => FileOf(rule) is var file && file.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? file[..end] : "";

    static string Row(Rule rule)
    {
        string title = Cell(rule.Title);
        string helping = Words(rule.Terms.Count > 0 ? rule.Terms : rule.Context);
        string hindering = rule.Suppress.Count > 0 ? $" Of bij: {Words(rule.Suppress)}" : "";
        return $"| {title} ([bestand]({FileOf(rule)})) | {ActionOf(rule)}{AnswerOf(rule)} | {Code(rule.Find[0])} | {helping} | {Code(rule.Ignore[0])}{hindering} |\n";
    }

    static string Words(IReadOnlyList<string> words)
        => Cell(string.Join(", ", words.Take(MostWords))) + (words.Count > MostWords ? ", …" : "");

    /// <summary>An example on one line, between as many marks as it needs.</summary>
    public static string Code(string example)
    {
        string line = Cell(example.Trim().ReplaceLineEndings(" ↵ ").Replace('\t', ' '));
        if (line.Length > MostLetters) line = line[..MostLetters].TrimEnd('\\') + "…";
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
