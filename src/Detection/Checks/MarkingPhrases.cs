using Gegevenshuis.AiGateway.Detection.Detectors;

namespace Gegevenshuis.AiGateway.Detection.Checks;

/// <summary>The phrases of each family. A leading <c>!</c> marks a phrase that carries its own prefix and needs no further support.</summary>
static class MarkingPhrases
{
    static readonly MarkingPhrase[][] s_byFamily =
    [
        Parse("!stg zeer geheim", "!stg geheim", "!stg confidentieel", "!stg confidentiëel", "!staatsgeheim zeer geheim", "!staatsgeheim geheim",
            "!staatsgeheim confidentieel", "staatsgeheim", "zeer geheim", "streng geheim"),
        Parse("!departementaal vertrouwelijk", "!departementaal vertrouwlijk", "!departementaal vertrouwelik", "!dep vertrouwelijk", "!dep vertr", "!dep v", "!depv"),
        Parse("!très secret ue", "!tres secret ue", "!eu top secret", "!secret ue", "!eu secret", "!confidentiel ue", "!eu confidential", "!restreint ue",
            "!eu restricted", "!r-ue", "!cosmic top secret", "!nato secret", "!nato confidential", "!nato restricted", "!vs nur für den dienstgebrauch",
            "!vs nur fuer den dienstgebrauch", "!vs nfd", "!vs vertraulich", "streng vertraulich", "beperkte verspreiding", "top secret"),
        Parse("!tlp red", "!tlp amber+strict", "!tlp amber strict", "!tlp amber", "!tlp green"),
        Parse("!geheimhouding opgelegd", "!geheimhouding is opgelegd", "!geheim ex art #", "!geheim ex artikel #", "!geheimhouding ex art #",
            "!geheimhouding ex artikel #", "!geheimhouding op grond van artikel #", "!geheimhouding op grond van art #", "!geheimhouding krachtens artikel #",
            "!geheimhouding bekrachtigd", "!onder geheimhouding verstrekt", "!onder oplegging van geheimhouding", "besloten vergadering", "besloten deel",
            "niet-openbaar verslag", "besloten raadsvergadering", "besloten bijlage"),
        Parse("vertrouwelijk", "vertrouwlijk", "vertrouwelik", "!strikt vertrouwelijk", "!strikt persoonlijk en vertrouwelijk", "!persoonlijk en vertrouwelijk",
            "zeer vertrouwelijk", "bedrijfsvertrouwelijk", "personeelsvertrouwelijk", "commercieel vertrouwelijk", "zaakvertrouwelijk", "confidentieel",
            "confidentiëel", "confidential", "strictly confidential", "medisch geheim", "geheim", "fiscaal geheim", "medisch beroepsgeheim", "niet openbaar",
            "niet voor publicatie", "niet voor verspreiding", "!niet verder verspreiden", "niet delen", "bbn3", "company-confidential"),
        Parse("alleen voor intern gebruik", "uitsluitend voor intern gebruik", "voor intern gebruik", "intern gebruik", "for internal use only", "internal use only",
            "concept", "conceptversie", "concept-besluit", "conceptbesluit", "werkversie", "intern"),
        Parse("5.1.1.a", "5.1.1.b", "5.1.1.c", "5.1.1.d", "5.1.1.e", "5.1.2.a", "5.1.2.b", "5.1.2.c", "5.1.2.d", "5.1.2.e", "5.1.2.f", "5.1.2.g", "5.1.2.h",
            "5.1.2.i", "5.1.1a", "5.1.1b", "5.1.1c", "5.1.1d", "5.1.1e", "5.1.2a", "5.1.2b", "5.1.2c", "5.1.2d", "5.1.2e", "5.1.2f", "5.1.2g", "5.1.2h", "5.1.2i",
            "5.1.5", "5.2.1", "5.2", "10.1.c", "10.1.d", "10.2.b", "10.2.e", "10.2.g", "11.1"),
        Parse("!onder embargo tot", "!embargo tot", "!onder embargo", "embargo"),
    ];

    public static IReadOnlyList<MarkingPhrase> Of(MarkingFamily family) => s_byFamily[(int)family];

    static MarkingPhrase[] Parse(params ReadOnlySpan<string> phrases)
    {
        var parsed = new MarkingPhrase[phrases.Length];
        for (int i = 0; i < phrases.Length; i++) parsed[i] = MarkingPhrase.Parse(phrases[i]);
        return parsed;
    }
}
