using System.Globalization;
using System.Text;
using Gegevenshuis.AiGateway.Detection;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Proxy.Policies.Files;

namespace Gegevenshuis.AiGateway.Proxy.Commands;

/// <summary>The page that says of every rule what raises it, what lowers it, what it does not find and how to tune it.</summary>
/// <remarks>
/// Everything is taken from the rules, and whether a rule leans on words from what the scanner makes of its examples, so that the page says
/// what the gateway does. What only a person can say is the rule's own <see cref="Rule.Misses"/>.
/// </remarks>
static class RuleExplanation
{
    const int MostWords = 16;
    const int MostExamples = 2;

    static readonly string Introduction = $$"""
        # Elke regel uitgelegd

        Per regel: wat een vondst zekerder maakt, wat haar onzekerder maakt of laat vervallen, wat de regel niet vindt en hoe je hem bijstelt.
        Een kort overzicht met de acties staat in [`README.md`](README.md); hoe regels werken in [`rules/README.md`](../README.md).

        * **Zekerder**: een van deze woorden op dezelfde regel, hoogstens {{Scanner.WordsBefore}} tekens ervoor of {{Scanner.WordsBehind}} erachter, maakt een vondst een stap zekerder. Staat
          het er als kopje voor ("BSN: …"), dan is de vondst zeker. Met "nodig" telt een vondst alleen met zo'n woord.
        * **Onzekerder**: een van deze woorden maakt een vondst een stap onzekerder. Staat het er als kopje voor, dan vervalt wat niet uit zichzelf zeker is.
        * **Telt vanaf**: de zekerheid waarbij de regel iets doet.
        * **Vindt niet**: waar de regel ophoudt, en voorbeelden die hij met rust laat.
        * **Bijstellen** doe je in `tuning/`, met de naam van de regel achter `rule:`. Vind je te veel? Zet woorden bij `suppress`, waarden bij `allow` of `from` een stap
          hoger. Te weinig? Zet woorden bij `context` of `from` een stap lager. [Zo schrijf je een aanpassing](../README.md#een-meegeleverde-regel-aanpassen).

        Vinden twee regels iets op dezelfde plaats, dan wint de eerste, de langste, die met een kopje en dan de strengste. Een merking zoals VERTROUWELIJK en
        een persoonsgegeven op dezelfde plaats tellen allebei.

        Een programma maakt deze pagina uit de regels: `rules explain`. Verander haar dus niet met de hand.

        """;

    /// <param name="scanner">The rules, compiled.</param>
    /// <param name="ids">Rules to explain; empty for the page with all of them.</param>
    public static string Markdown(Scanner scanner, IReadOnlyCollection<string> ids)
    {
        var page = new StringBuilder();
        bool isWhole = ids.Count == 0;
        if (isWhole) page.Append(Introduction.ReplaceLineEndings("\n"));
        var rules = scanner.Rules.Select((rule, index) => (Rule: rule, Index: index)).Where(one => isWhole || ids.Contains(one.Rule.Id)).OrderBy(one => RuleOverview.FileOf(one.Rule), StringComparer.Ordinal);
        string subject = "";
        foreach ((Rule rule, int index) in rules)
        {
            if (isWhole && RuleOverview.SubjectOf(rule) is var next && next != subject) page.Append(CultureInfo.InvariantCulture, $"\n## {subject = next}\n");
            Explain(page, scanner, rule, index);
        }

        return page.ToString();
    }

    static void Explain(StringBuilder page, Scanner scanner, Rule rule, int index)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {rule.Title}\n\n{OneLine(rule.Why)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"* **Bijstellen**: `rule: {rule.Id}` ([bestand]({RuleOverview.FileOf(rule)})); herkenner `{rule.Detector}`, soort `{RuleWords.Classes[(int)rule.Class]}`\n")
            .Append(CultureInfo.InvariantCulture, $"* **Actie**: {RuleOverview.ActionOf(rule)}{RuleOverview.AnswerOf(rule)}; **telt vanaf**: {From(rule)}{(rule.Action == RuleAction.Pseudonymise && rule.Restore == RestorePolicy.Never ? "; komt niet terug in het antwoord" : "")}\n")
            .Append(CultureInfo.InvariantCulture, $"* **Vindt**: {Examples(rule.Find)}\n");
        if (rule.Terms.Count > 0) page.Append(CultureInfo.InvariantCulture, $"* **Zoekt**: {Words(rule.Terms)}\n");
        if (rule.Pattern.Length > 0) page.Append(CultureInfo.InvariantCulture, $"* **Zoekt**: `{rule.Pattern}`\n");
        page.Append(CultureInfo.InvariantCulture, $"* {Raising(scanner, rule, index)}\n");
        if (rule.Suppress.Count > 0) page.Append(CultureInfo.InvariantCulture, $"* **Onzekerder**: {Words(rule.Suppress)}\n");
        page.Append(CultureInfo.InvariantCulture, $"* **Vindt niet**: {OneLine(rule.Misses)} Bijvoorbeeld: {Examples(rule.Ignore)}\n");
    }

    static string From(Rule rule) => rule.From switch
    {
        Confidence.Possible => "mogelijk",
        Confidence.Likely => "waarschijnlijk",
        _ => "zeker",
    };

    static string Raising(Scanner scanner, Rule rule, int index) => rule.Detector switch
    {
        "column" => $"**Koppen**: {Words(rule.Context)}. De kop spreekt voor de hele kolom, ook als de controle niet klopt",
        "field" => $"**Velden**: {Words(rule.Context)}. De naam van het veld spreekt voor de waarde, ook als de controle niet klopt",
        "combination" => $"**Samen nodig**: {Words(rule.Context)}, dicht bij elkaar",
        _ when rule.Context.Count == 0 => "**Zekerder**: hangt niet van woorden van de regel af; de schrijfwijze of de zin zelf beslist",
        _ => $"**Zekerder**{Need(scanner, rule, index)}: {Words(rule.Context)}",
    };

    /// <summary>What the scanner says of the rule's own examples: whether it could do without its words.</summary>
    static string Need(Scanner scanner, Rule rule, int index)
    {
        var findings = new FindingList();
        int needed = 0, alone = 0;
        foreach (string example in rule.Find)
        {
            findings.Clear();
            scanner.Scan(Encoding.UTF8.GetBytes(example), findings);
            foreach (Finding finding in findings.Span)
            {
                if (finding.Rule != index) continue;
                if ((finding.Facts & FindingFacts.NeededContext) != 0) needed++;
                else alone++;
            }
        }

        return needed == 0 ? "" : alone == 0 ? " (nodig)" : " (soms nodig)";
    }

    static string Examples(IReadOnlyList<string> examples) => string.Join(", ", examples.Take(MostExamples).Select(RuleOverview.Code));

    static string Words(IReadOnlyList<string> words)
        => string.Join(", ", words.Take(MostWords)).Replace("*", "\\*", StringComparison.Ordinal) + (words.Count > MostWords ? $" en nog {words.Count - MostWords}" : "");

    static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
