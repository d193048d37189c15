using Gegevenshuis.AiGateway.Detection.Detectors;
using Gegevenshuis.AiGateway.Detection.Rules;
using Gegevenshuis.AiGateway.Detection.Tests.Scanning;

namespace Gegevenshuis.AiGateway.Detection.Tests.Text;

/// <summary>Every detector without a word list, with the context words of the shipped rules where disguise matters.</summary>
static class TechniqueRules
{
    static readonly Dictionary<string, (RuleAction Action, DataClass Class, string Context, string Suppress)> s_words = new(StringComparer.Ordinal)
    {
        ["bsn"] = (RuleAction.Block, DataClass.CitizenNumber,
            "bsn,burgerservicenummer,burger service nummer,sofi,sofinummer,sofi-nummer,sociaal-fiscaal nummer,fiscaal nummer,persoonsnummer,inp.bsn,citizen service number",
            "factuur,factuurnummer,order,ordernummer,artikelnummer,klantnummer,kvk,kvk-nummer,versie,build,rsin,telefoon,tel,pagina,offertenummer,bestelnummer"),
        ["iban"] = (RuleAction.Pseudonymise, DataClass.Person, "iban,rekening,rekeningnummer,bankrekening,tegenrekening,rekeningnr,incasso,machtiging", ""),
        ["phone"] = (RuleAction.Pseudonymise, DataClass.Person,
            "tel,telefoon,telefoonnummer,mobiel,mob,gsm,bel,bellen,bereikbaar,whatsapp,fax,06-nummer,phone,doorkiesnummer",
            "rekeningnummer,factuur,factuurnummer,klantnummer,ordernummer,artikelnummer"),
    };

    public static RuleSet All { get; } = TestRules.Set([.. Names.Select(Rule)]);

    static IEnumerable<string> Names => DetectorCatalogue.Names.Where(CanStandAlone);

    /// <summary>True for detectors that need nothing but a name.</summary>
    static bool CanStandAlone(string name)
    {
        try
        {
            Scanner.Compile(TestRules.Set([Rule(name)]));
            return !name.StartsWith("column", StringComparison.Ordinal) && !name.StartsWith("field", StringComparison.Ordinal);
        }
        catch (RuleException)
        {
            return false;
        }
    }

    static Rule Rule(string name)
    {
        if (!s_words.TryGetValue(name, out var words)) return TestRules.Rule(name, RuleAction.Pseudonymise, DataClass.Person);
        return TestRules.Rule(name, words.Action, words.Class) with { Context = Split(words.Context), Suppress = Split(words.Suppress) };
    }

    static string[] Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
