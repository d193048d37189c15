using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The phrases of each family. A leading <c>!</c> marks a phrase that carries its own prefix and needs no further support.</summary>
static class MarkingPhrases
{
    static readonly MarkingPhrase[][] s_byFamily =
    [
        Parse("!stg zeer geheim", "!stg geheim", "!stg confidentieel", "!stg confidentiëel", "!staatsgeheim zeer geheim", "!staatsgeheim geheim",
            "!staatsgeheim confidentieel", "staatsgeheim", "zeer geheim", "streng geheim", "!rubricering geheim", "!rubricering zeer geheim",
            "!rubricering confidentieel", "!rubricering stg geheim", "!rubricering stg zeer geheim", "!rubricering stg confidentieel", "!gerubriceerd als geheim", "!gerubriceerd als zeer geheim",
            "!gerubriceerd als confidentieel", "!gerubriceerd geheim"),
        Parse("!departementaal vertrouwelijk", "!departementaal vertrouwlijk", "!departementaal vertrouwelik", "!dep vertrouwelijk", "!dep vertr", "!dep v", "!depv"),
        Parse("!très secret ue", "!tres secret ue", "!eu top secret", "!secret ue", "!eu secret", "!confidentiel ue", "!eu confidential", "!restreint ue",
            "!eu restricted", "!r-ue", "!cosmic top secret", "!nato secret", "!nato confidential", "!nato restricted", "!vs nur für den dienstgebrauch",
            "!vs nur fuer den dienstgebrauch", "!vs nfd", "!vs vertraulich", "streng vertraulich", "beperkte verspreiding", "top secret",
            "nur für den dienstgebrauch", "!otan secret", "!otan confidentiel", "!nato cosmic", "!atomal", "!secret noforn", "!top secret noforn", "noforn", "!official sensitive", "!uk secret", "!us secret",
            "!uk eyes only", "eyes only", "confidentiel défense", "secret défense", "diffusion restreinte", "limite ue"),
        Parse("!tlp red", "!tlp amber+strict", "!tlp amber strict", "!tlp amber", "!tlp green"),
        Parse("!geheimhouding opgelegd", "!geheimhouding is opgelegd", "!geheim ex art #", "!geheim ex artikel #", "!geheimhouding ex art #",
            "!geheimhouding ex artikel #", "!geheimhouding op grond van artikel #", "!geheimhouding op grond van art #", "!geheimhouding krachtens artikel #",
            "!geheimhouding bekrachtigd", "!geheimhouding op over", "!geheimhouding op voor", "!geheimhouding op ten aanzien", "!geheimhouding op omtrent", "!legt geheimhouding op",
            "!leggen geheimhouding op", "!geheimhouding rust op", "!rust geheimhouding", "!rust geheimhouding op grond van artikel #", "!rust geheimhouding op grond van art #", "!rust geheimhouding ex artikel #", "!rust geheimhouding ex art #", "!rust geheimhouding krachtens artikel #", "!geheimhouding opgelegd op grond van artikel #", "!geheimhouding opgelegd op grond van art #", "!geheimhouding opgelegd ex artikel #", "!geheimhouding opgelegd ex art #", "!geheimhouding opgelegd krachtens artikel #", "!geheimhouding is opgelegd op grond van artikel #", "!legt geheimhouding op grond van artikel #", "!geheimhouding geldt", "!geheimhouding art #", "!geheimhouding artikel #", "!geheim art #", "!geheim artikel #",
            "!geheim op grond van artikel #", "!geheim op grond van art #", "!geheim krachtens artikel #", "art 87 gemeentewet", "artikel 87 gemeentewet", "art 88 gemeentewet", "artikel 88 gemeentewet",
            "art 89 gemeentewet", "artikel 89 gemeentewet", "art 25 gemeentewet", "artikel 25 gemeentewet", "art 55 gemeentewet", "artikel 55 gemeentewet", "art 86 gemeentewet", "artikel 86 gemeentewet",
            "art 23 gemeentewet", "artikel 23 gemeentewet", "in beslotenheid", "besloten zitting", "besloten collegevergadering", "besloten commissievergadering", "besloten overleg", "kabinet geheim",
            "vertrouwelijke bijlage", "geheime bijlage", "geheime stukken", "!onder geheimhouding verstrekt", "!onder oplegging van geheimhouding", "besloten vergadering", "besloten deel",
            "niet-openbaar verslag", "besloten raadsvergadering", "besloten bijlage"),
        Parse("vertrouwelijk", "vertrouwlijk", "vertrouwelik", "!strikt vertrouwelijk", "!strikt persoonlijk en vertrouwelijk", "!persoonlijk en vertrouwelijk",
            "zeer vertrouwelijk", "bedrijfsvertrouwelijk", "personeelsvertrouwelijk", "commercieel vertrouwelijk", "zaakvertrouwelijk", "confidentieel",
            "confidentiëel", "confidential", "strictly confidential", "medisch geheim", "geheim", "fiscaal geheim", "medisch beroepsgeheim", "niet openbaar",
            "niet voor publicatie", "niet voor verspreiding", "!niet verder verspreiden", "niet delen", "bbn3", "company-confidential",
            "!niet openbaar tot", "niet doorsturen", "niet doorgeven", "!niet voor verspreiding buiten", "!niet verspreiden buiten", "!niet delen buiten", "!niet verder delen", "niet voor derden", "niet bestemd voor derden", "niet verspreiden", "niet kopiëren", "do not distribute", "alleen voor geadresseerde", "uitsluitend voor geadresseerde", "strikt geheim", "strikt persoonlijk",
            "persoonlijk vertrouwelijk", "vertrouwelijk stuk", "vertrouwelijk document", "vertrouwelijk rapport", "vertrouwelijk verslag", "vertrouwelijk memo", "raad vertrouwelijk", "vertrouwelijkheid hoog",
            "!vertrouwelijkheid zeer hoog", "!onder het verschoningsrecht", "verschoningsgerechtigd", "advocaat cliënt", "!attorney client privileged", "!privileged and confidential", "art 67 awr", "artikel 67 awr",
            "!fiscale geheimhouding art", "beroepsgeheim", "highly confidential", "private and confidential", "bbn2+", "!msip label vertrouwelijk", "ambtsgeheim", "politiek vertrouwelijk", "kabinetsvertrouwelijk"),
        Parse("alleen voor intern gebruik", "uitsluitend voor intern gebruik", "voor intern gebruik", "intern gebruik", "for internal use only", "internal use only",
            "concept", "conceptversie", "concept-besluit", "conceptbesluit", "werkversie", "intern"),
        Parse("5.1 # @", "5.1 lid # onder @", "5.1 lid # sub @", "5.1 lid # aanhef en onder @", "5.1 eerste lid onder @", "5.1 tweede lid onder @", "5.1 eerste lid aanhef en onder @", "5.1 tweede lid aanhef en onder @",
            "5.1 lid # @", "5.1 lid #", "5.1 5", "5.2 1", "5.2 lid #", "5.2", "art 5.1 # @", "art 5.1 lid # onder @", "artikel 5.1 lid # onder @", "artikel 5.1 # @", "art 5.2", "artikel 5.2", "woo 5.1 # @", "5.1 lid # onder @ woo", "5.1 # @ woo", "art 5.1 lid # onder @ woo", "artikel 5.1 lid # onder @ woo", "art 5.1 # @ woo", "artikel 5.1 # @ woo", "woo 5.1 lid # onder @", "woo 5.2",
            "10 1 @", "10 2 @", "11 1", "art 10 # @", "wob 10 # @", "wob 11 1", "niet woo openbaar", "woo weigeringsgrond"),
        Parse("!onder embargo tot", "!embargo tot", "!onder embargo", "embargo", "!embargo t/m", "!embargodatum", "!niet publiceren voor", "!niet naar buiten brengen voor", "!under embargo", "!embargoed until"),
    ];

    public static IReadOnlyList<MarkingPhrase> Of(MarkingFamily family) => s_byFamily[(int)family];

    static MarkingPhrase[] Parse(params ReadOnlySpan<string> phrases)
    {
        var parsed = new MarkingPhrase[phrases.Length];
        for (int i = 0; i < phrases.Length; i++) parsed[i] = MarkingPhrase.Parse(phrases[i]);
        return parsed;
    }
}
