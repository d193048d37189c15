namespace Gegevenshuis.AiGateway.Micro.Corpora;

/// <summary>Words from which prose is drawn: common ones in order of frequency, and parts that make compounds.</summary>
static class DutchWords
{
    public static string[] Common { get; } = Split("""
        de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog naar door over ze zich hij
        wordt worden heeft hebben dit wij je we kan was werd zou ik hun geen meer veel deze tot al moet waar ons onze zij haar kunnen
        goed hoe nu wat jaar nieuwe tegen onder toch na tussen mensen alle weer eerste twee mag wel zo dus omdat daar zonder binnen
        gaan komt maken staat laten vragen weten krijgen geven nodig tijd dag week maand huis stad gemeente provincie bestuur raad
        inwoners college vergadering besluit voorstel plan project overleg afdeling medewerker collega vraag antwoord brief bericht
        verslag tekst samenvatting onderwerp punt deel stap doel resultaat gevolg reden voorbeeld manier werk taak rol zorg hulp
        steun geld kosten budget begroting subsidie aanvraag vergunning regeling beleid wet artikel bezwaar beroep rechter zaak
        dossier stuk bijlage pagina alinea zin woord lezer schrijver duidelijk kort helder eenvoudig belangrijk mogelijk volgens
        tijdens sinds daarom daarna eerder later vooral samen alleen altijd vaak soms nooit misschien bijna ongeveer verder
        wonen bouwen rijden fietsen lopen praten denken lezen schrijven leren spelen zoeken vinden kiezen helpen bellen sturen
        ontvangen betalen controleren verbeteren beginnen stoppen sluiten openen volgen veranderen blijven liggen
        """);

    public static string[] Heads { get; } = Split("woning verkeer energie jeugd water natuur school sport cultuur milieu afval groen straat markt haven dorp wijk buurt");

    public static string[] Tails { get; } = Split("beleid plan overleg project gebied dienst zorg wet regels kosten vraag ruimte beheer team loket fonds besluit raad");

    static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
